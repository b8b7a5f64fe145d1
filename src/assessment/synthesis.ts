import type { Programme, Questionnaire } from '#questionnaires'
import type { Diagnosis, ExplanationLine, Score } from './diagnosis.ts'
import { scoreOf } from './scoring.ts'

/** What one questionnaire says of an axis or a domain. */
export interface ScopeSource {
  readonly questionnaire: Questionnaire
  readonly score: Score
}

/** One axis or domain of the programme, from all the questionnaires that speak of it. */
export interface SynthesisScope {
  /** Id of the axis or domain. */
  readonly id: string
  /** From the questions of all the questionnaires that were answered, together: the same rule as for one of them. */
  readonly score: Score
  readonly sources: readonly ScopeSource[]
  /** Questionnaires that ask about it and got no answer there: the score says nothing of what they ask. */
  readonly missing: readonly Questionnaire[]
}

/**
 * Several questionnaires of one structure, by axis and domain of the programme. There is no figure over all of them: it
 * would hide what was not assessed.
 */
export interface Synthesis {
  readonly programme: Programme
  readonly axes: readonly SynthesisScope[]
  readonly domains: readonly SynthesisScope[]
  /**
   * Questionnaires without any answer here, the one that asks about the weakest axis or domain first; last, those that ask
   * about nothing of which a score is known.
   */
  readonly next: readonly Questionnaire[]
}

/**
 * The synthesis of what was answered, whatever the order of the diagnoses: one for each questionnaire at most. `offered`:
 * the questionnaires meant for this kind of structure, answered or not.
 * A diagnosis made on another version of the programme is left out: its axes and domains may not be the same.
 */
export function synthesize(
  programme: Programme,
  diagnoses: readonly Diagnosis[],
  offered: readonly Questionnaire[],
): Synthesis {
  const comparable = diagnoses.filter(({ questionnaire }) => sameProgramme(questionnaire, programme)).toSorted(byId)
  const scope = (id: string, ids: readonly string[]) => synthesisScope(id, ids, comparable, offered)
  const axes = programme.axes.map(({ id }) => scope(id, [id, ...domainsOf(programme, id)]))
  const domains = programme.domains.map(({ id }) => scope(id, [id]))
  const answered = new Set(
    comparable.filter(({ explanation }) => hasAnswer(explanation)).map(({ questionnaire }) => questionnaire.id),
  )
  const unanswered = offered.filter(({ id }) => !answered.has(id))
  return { programme, axes, domains, next: weakestFirst(unanswered, [...axes, ...domains]) }
}

function sameProgramme(questionnaire: Questionnaire, { id, version }: Programme): boolean {
  return questionnaire.programme === `${id}@${version}`
}

function domainsOf({ domains }: Programme, axis: string): string[] {
  return domains.filter((domain) => domain.axis === axis).map(({ id }) => id)
}

function synthesisScope(
  id: string,
  ids: readonly string[],
  diagnoses: readonly Diagnosis[],
  offered: readonly Questionnaire[],
): SynthesisScope {
  const asking = diagnoses.map((one) => ({ questionnaire: one.questionnaire, lines: linesUnder(one, ids) }))
  const speaking = asking.filter(({ lines }) => hasAnswer(lines))
  return {
    id,
    score: scopeScore(speaking.flatMap(({ lines }) => lines)),
    sources: speaking.map(({ questionnaire, lines }) => ({ questionnaire, score: scopeScore(lines) })),
    missing: offered.filter((questionnaire) => isMissing(questionnaire, ids, asking)),
  }
}

interface Asking {
  readonly questionnaire: Questionnaire
  /** What it asks about an axis or a domain. */
  readonly lines: readonly ExplanationLine[]
}

/** Whether it asks about these axes and domains without having an answer there; what it hides was not asked. */
function isMissing({ id, themes }: Questionnaire, ids: readonly string[], asking: readonly Asking[]): boolean {
  const begun = asking.find(({ questionnaire }) => questionnaire.id === id)
  if (begun) return !hasAnswer(begun.lines) && begun.lines.some(({ state }) => state !== 'hidden')
  return themes.some(({ domain }) => ids.includes(domain))
}

function scopeScore(lines: readonly ExplanationLine[]): Score {
  return lines.length > 0 ? scoreOf(lines) : { scored: false, reason: 'not-assessed' }
}

/** The lines of the themes that name one of these axes or domains, theme by theme as in a diagnosis. */
function linesUnder({ questionnaire, explanation }: Diagnosis, ids: readonly string[]): ExplanationLine[] {
  return questionnaire.themes
    .filter(({ domain }) => ids.includes(domain))
    .flatMap(({ id }) => explanation.filter(({ theme }) => theme.id === id))
}

function hasAnswer(lines: readonly ExplanationLine[]): boolean {
  return lines.some(({ answer, state }) => answer?.value !== undefined && state !== 'hidden')
}

function weakestFirst(questionnaires: readonly Questionnaire[], scopes: readonly SynthesisScope[]): Questionnaire[] {
  const floorOf = (questionnaire: Questionnaire) => sureScore(weakestSubject(questionnaire, scopes))
  return questionnaires.toSorted((one, other) => compare(floorOf(one), floorOf(other)) || compare(one.id, other.id))
}

/**
 * The axis or domain with the lowest sure score, among those that a questionnaire asks about; the first one of them where
 * no score is known.
 */
export function weakestSubject(
  { themes }: Questionnaire,
  scopes: readonly SynthesisScope[],
): SynthesisScope | undefined {
  const subjects = scopes.filter(({ id }) => themes.some(({ domain }) => domain === id))
  return subjects.toSorted((one, other) => compare(sureScore(one), sureScore(other)))[0]
}

/** Above any score where none is known. */
function sureScore(scope: SynthesisScope | undefined): number {
  return scope?.score.scored ? scope.score.floor : Number.POSITIVE_INFINITY
}

function byId(one: Diagnosis, other: Diagnosis): number {
  return compare(one.questionnaire.id, other.questionnaire.id)
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
