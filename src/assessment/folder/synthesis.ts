import type { Programme, Questionnaire } from '#questionnaires'
import type { Diagnosis, ExplanationLine, Score } from '../diagnosis.ts'
import { axesOf, domainsOf, hasAnswer, linesByTheme, linesOfScope, type Scope, scopeScore } from '../scopes.ts'

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
  const axes = axesOf(programme).map((scope) => synthesisScope(scope, comparable, offered))
  const domains = domainsOf(programme).map((scope) => synthesisScope(scope, comparable, offered))
  const answered = new Set(
    comparable.filter(({ explanation }) => hasAnswer(explanation)).map(({ questionnaire }) => questionnaire.id),
  )
  const unanswered = offered.filter(({ id }) => !answered.has(id))
  return { programme, axes, domains, next: weakestFirst(unanswered, [...axes, ...domains]) }
}

function sameProgramme(questionnaire: Questionnaire, { id, version }: Programme): boolean {
  return questionnaire.programme === `${id}@${version}`
}

function synthesisScope(
  scope: Scope,
  diagnoses: readonly Diagnosis[],
  offered: readonly Questionnaire[],
): SynthesisScope {
  const asking = diagnoses.map(({ questionnaire, explanation }) => ({
    questionnaire,
    lines: linesOfScope(scope, linesByTheme(questionnaire, explanation)),
  }))
  const speaking = asking.filter(({ lines }) => hasAnswer(lines))
  return {
    id: scope.id,
    score: scopeScore(speaking.flatMap(({ lines }) => lines)),
    sources: speaking.map(({ questionnaire, lines }) => ({ questionnaire, score: scopeScore(lines) })),
    missing: offered.filter((questionnaire) => isMissing(questionnaire, scope, asking)),
  }
}

interface Asking {
  readonly questionnaire: Questionnaire
  /** What it asks about an axis or a domain. */
  readonly lines: readonly ExplanationLine[]
}

/** Whether it asks about these axes and domains without having an answer there; what it hides was not asked. */
function isMissing({ id, themes }: Questionnaire, { names }: Scope, asking: readonly Asking[]): boolean {
  const begun = asking.find(({ questionnaire }) => questionnaire.id === id)
  if (begun) return !hasAnswer(begun.lines) && begun.lines.some(({ state }) => state !== 'hidden')
  return themes.some(({ domain }) => names.includes(domain))
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
