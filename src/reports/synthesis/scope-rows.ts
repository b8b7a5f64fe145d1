import { type Folder, type FolderEntry, numberQuestions, type Score, type SynthesisScope } from '#assessment'
import type { ChartAxis } from '#charts'
import { unbroken } from '#kernel'
import { citeQuestions } from '../diagnostic/question-numbers.ts'
import { scopeTitles } from '../scope-titles.ts'
import { scoreAxis } from '../score-axis.ts'
import { rangeWords, type ScoreFigures, scoreFigures } from '../score-figures.ts'

/** An axis or a domain: its figures, and the questionnaires they are based on. */
export interface ScopeRow {
  readonly kind: 'axis' | 'domain'
  readonly title: string
  readonly score: ScoreFigures
  /** `plafonné`, beside the level; empty when no cap applies. */
  readonly cap: string
  /** The questionnaires that the figures are based on, each with its own score; empty where nothing was assessed. */
  readonly rests: string
  /** The questions that cap the level, by questionnaire. */
  readonly held: string
  /** The questionnaires that ask about this scope and have no answer to it, or the fact that no questionnaire asks. */
  readonly missing: string
}

/** Each axis, followed by its domains. `entries`: the current entry of each questionnaire with answers. */
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

/** The domains as a chart; none with fewer than three domains, which make no shape. */
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
    const figures = score.scored && score.completeness > 0 ? unbroken(words) : words.toLowerCase()
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

/** Titles may hold an « et » or a comma. */
function listed(items: readonly string[]): string {
  return items.join('\u00A0; ')
}
