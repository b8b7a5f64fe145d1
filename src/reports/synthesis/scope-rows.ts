import { type Folder, type FolderEntry, numberQuestions, type Score, type SynthesisScope } from '#assessment'
import type { ChartAxis } from '#charts'
import { citeQuestions } from '../diagnostic/question-numbers.ts'
import { scopeTitles } from '../scope-titles.ts'
import { scoreAxis } from '../score-axis.ts'
import { rangeWords, type ScoreFigures, scoreFigures } from '../score-figures.ts'

/** An axis or a domain: its figures, and under them what they rest on. */
export interface ScopeRow {
  readonly kind: 'axis' | 'domain'
  readonly title: string
  readonly score: ScoreFigures
  /** `plafonné`, beside the level; empty when nothing holds it back. */
  readonly cap: string
  /** The questionnaires it rests on, with what each one says; empty where it was not assessed. */
  readonly rests: string
  /** The questions that hold the level back, by questionnaire. */
  readonly held: string
  /** The questionnaires that ask about it and have no answer there, or the fact that none asks. */
  readonly missing: string
}

/** Each axis, followed by its domains. `entries`: what stands for each questionnaire that was answered. */
export function scopeRows({ synthesis, sight }: Folder, entries: readonly FolderEntry[]): ScopeRow[] {
  const { programme, axes, domains } = synthesis
  const titles = scopeTitles(programme)
  const row = (kind: ScopeRow['kind'], scope: SynthesisScope): ScopeRow => ({
    kind,
    title: titles.get(scope.id) ?? scope.id,
    score: scoreFigures(scope.score),
    cap: scope.score.scored && scope.score.cap ? 'plafonné' : '',
    rests: restsWords(scope, entries),
    held: heldWords(scope.score, entries),
    missing: missingWords(scope, sight),
  })
  const ofAxis = new Map(programme.domains.map(({ id, axis }) => [id, axis]))
  return axes.flatMap((axis) => [
    row('axis', axis),
    ...domains.filter(({ id }) => ofAxis.get(id) === axis.id).map((domain) => row('domain', domain)),
  ])
}

const fewestDrawn = 3

/** The domains as a chart; none while fewer than three are assessed: there would be no shape to see. */
export function domainChart({ synthesis: { programme, domains } }: Folder): ChartAxis[] {
  if (domains.filter(({ score }) => score.scored).length < fewestDrawn) return []
  const titles = scopeTitles(programme)
  return domains.map(({ id, score }) => scoreAxis(titles.get(id) ?? id, score))
}

function restsWords({ sources }: SynthesisScope, entries: readonly FolderEntry[]): string {
  if (sources.length === 0) return ''
  const drafts = entries.filter(({ assessment }) => assessment.submittedAt === null)
  const said = sources.map(({ questionnaire, score }) => {
    const draft = drafts.some(({ assessment }) => assessment.questionnaireId === questionnaire.id)
    const words = rangeWords(score)
    const figures = score.scored && score.completeness > 0 ? words.replaceAll(' ', '\u00A0') : words.toLowerCase()
    return `${questionnaire.title} (${[...(draft ? ['en cours'] : []), figures].join(', ')})`
  })
  return `D’après\u00A0: ${listed(said)}.`
}

function heldWords(score: Score, entries: readonly FolderEntry[]): string {
  const holding = score.scored ? (score.cap?.questions ?? []) : []
  const cited = entries.flatMap(({ diagnosis }) => {
    const own = holding.filter((question) => diagnosis.questionnaire.questions.includes(question))
    if (own.length === 0) return []
    const ids = own.map(({ id }) => id)
    return [`${diagnosis.questionnaire.title}, ${citeQuestions(ids, numberQuestions(diagnosis))}`]
  })
  return cited.length > 0 ? `Niveau plafonné\u00A0: ${listed(cited)}.` : ''
}

function missingWords({ sources, missing }: SynthesisScope, sight: Folder['sight']): string {
  const titles = missing.map(({ title }) => title)
  if (titles.length === 0) return sources.length === 0 ? 'Aucun questionnaire ne porte sur ce sujet.' : ''
  return `${sight === 'shared' ? 'Rien de transmis' : 'Sans réponse'}\u00A0: ${listed(titles)}.`
}

/** Titles may have an « et » or a comma of their own. */
function listed(items: readonly string[]): string {
  return items.join('\u00A0; ')
}
