import type { CandidateDomain, CandidateSheet, JudgedCondition, OpenedCare } from '#care'
import { type Day, legalDay, standingStatement } from '#care'
import type { ItemProof } from '#evidence'
import {
  applicationStateWords,
  calendarDayWords,
  conditionStandingWords,
  conditionText,
  domainTitle,
  fileKindWords,
  findingWords,
  itemStateMeanings,
  itemStateWords,
  missingWords,
} from '#messages'
import type { ReportFrame } from '../page-margins.ts'

/** The data of the template `reports/care-declaration`. */
export interface PreparedDeclaration extends ReportFrame {
  readonly candidate: string
  readonly domain: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly missing: readonly { readonly item: string; readonly words: string }[]
  readonly items: readonly DeclaredItem[]
  /** Files of the candidate as a whole. */
  readonly documents: readonly string[]
}

interface DeclaredItem {
  readonly title: string
  readonly state: string
  readonly why: string
  /** Empty while the item is not declared. */
  readonly declared: string
  readonly motive: string
  readonly conditions: readonly { readonly words: string; readonly standing: string; readonly found: string }[]
  readonly proofs: readonly string[]
}

interface Told {
  readonly opened: OpenedCare
  readonly standing: CandidateDomain
  readonly proofs: readonly ItemProof[]
  readonly now: Date
}

/** The state of each item, its proofs, the reasons, and what is missing, as on the pages. */
export function declarationOf({ opened, standing, proofs, now }: Told): PreparedDeclaration {
  const { reached, members } = opened
  const { domain, application, missing, sheets } = standing
  const today = calendarDayWords(legalDay(now))
  const title = domainTitle(domain)
  return {
    title: `Déclaration préparée – ${title} – ${reached.name}`,
    owner: reached.name,
    subject: `Déclaration préparée le ${today}`,
    candidate: reached.name,
    domain: title,
    facts: [
      { term: 'Préparée le', value: today },
      { term: 'Candidature', value: `${applicationStateWords[application.state]}${onDay(application.filedOn)}` },
      { term: 'Membres', value: members.map(({ name }) => name).join('\u00A0; ') },
    ],
    missing: missing.map((each) => ({ item: `${each.item.code} – ${each.item.title}`, words: missingWords(each) })),
    items: sheets.map((sheet) => itemOf(sheet, proofs)),
    documents: proofsOf(proofs, ''),
  }
}

function onDay(day: Day | null): string {
  return day ? `, déposée le ${calendarDayWords(day)}` : ''
}

function itemOf(
  { item, state, computed, conditions, file }: CandidateSheet,
  proofs: readonly ItemProof[],
): DeclaredItem {
  const said = standingStatement(file)
  return {
    title: `${item.code} – ${item.title}`,
    state: itemStateWords[state],
    why: said ? `Indiqué à la main, le ${calendarDayWords(said.on)}.` : itemStateMeanings[computed],
    declared: file.declaredOn ? `Déclaré le ${calendarDayWords(file.declaredOn)}.` : '',
    motive: said?.motive ?? '',
    conditions: conditions.map(conditionOf),
    proofs: proofsOf(proofs, item.code),
  }
}

function conditionOf({ condition, fact, judged }: JudgedCondition): DeclaredItem['conditions'][number] {
  const where = fact.where ? ` Où\u00A0: ${fact.where}.` : ''
  const found = `${findingWords(judged).found}${where}`
  return { words: conditionText(condition), standing: conditionStandingWords[judged.standing], found }
}

/** The files of an item; of the candidate as a whole for an empty code. */
function proofsOf(proofs: readonly ItemProof[], code: string): string[] {
  return proofs.filter(({ item }) => item === code).map(proofWords)
}

function proofWords({ title, kind, day }: ItemProof): string {
  const facts = [fileKindWords[kind], ...(day ? [`document du ${calendarDayWords(day)}`] : [])]
  return `${title} (${facts.join(', ')})`
}
