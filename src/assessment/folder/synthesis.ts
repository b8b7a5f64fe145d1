import type { Programme, Questionnaire } from '#questionnaires'
import type { Diagnosis, Score } from '../diagnosis.ts'
import { axesOf, domainsOf, type Scope, scopeScore, type ThemeTally, tallyByTheme, tallyOfScope } from '../scopes.ts'
import { sumOf, type Tally } from '../scoring.ts'

/** The score that one questionnaire gives to an axis or a domain. */
export interface ScopeSource {
  readonly questionnaire: Questionnaire
  readonly score: Score
}

/** One axis or domain of the programme, from all the questionnaires that cover it. */
export interface SynthesisScope {
  readonly id: string
  /**
   * Computed from the questions of all the answered questionnaires together, by the rule that applies to one
   * questionnaire.
   */
  readonly score: Score
  readonly sources: readonly ScopeSource[]
  /** Questionnaires that cover this axis or domain but have no answer in it: the score ignores their questions. */
  readonly missing: readonly Questionnaire[]
}

/**
 * Several questionnaires of one structure, by axis and domain of the programme. There is no overall figure: it would
 * hide what was not assessed.
 */
export interface Synthesis {
  readonly programme: Programme
  readonly axes: readonly SynthesisScope[]
  readonly domains: readonly SynthesisScope[]
  /**
   * Questionnaires without any answer here. Those that cover the weakest axis or domain come first; those that cover
   * only scopes without a score come last.
   */
  readonly next: readonly Questionnaire[]
}

/**
 * Computes the synthesis. The order of the diagnoses does not matter; there is at most one for each questionnaire.
 * `offered` lists the questionnaires meant for this kind of structure, answered or not. Diagnoses made with another
 * version of the programme are left out: their axes and domains may differ.
 */
export function synthesize(
  programme: Programme,
  diagnoses: readonly Diagnosis[],
  offered: readonly Questionnaire[],
): Synthesis {
  const comparable = diagnoses.filter(({ questionnaire }) => sameProgramme(questionnaire, programme)).toSorted(byId)
  const tallied = comparable.map(({ questionnaire, explanation }) => ({
    questionnaire,
    byTheme: tallyByTheme(questionnaire, explanation),
  }))
  const axes = axesOf(programme).map((scope) => synthesisScope(scope, tallied, offered))
  const domains = domainsOf(programme).map((scope) => synthesisScope(scope, tallied, offered))
  const answered = new Set(
    tallied
      .filter(({ byTheme }) => byTheme.some(({ tally }) => tally.hasAnswer))
      .map(({ questionnaire }) => questionnaire.id),
  )
  const unanswered = offered.filter(({ id }) => !answered.has(id))
  return { programme, axes, domains, next: weakestFirst(unanswered, [...axes, ...domains]) }
}

function sameProgramme(questionnaire: Questionnaire, { id, version }: Programme): boolean {
  return questionnaire.programme === `${id}@${version}`
}

interface Tallied {
  readonly questionnaire: Questionnaire
  readonly byTheme: readonly ThemeTally[]
}

function synthesisScope(scope: Scope, tallied: readonly Tallied[], offered: readonly Questionnaire[]): SynthesisScope {
  const asking = tallied.map(({ questionnaire, byTheme }) => ({ questionnaire, tally: tallyOfScope(scope, byTheme) }))
  const speaking = asking.filter(({ tally }) => tally.hasAnswer)
  return {
    id: scope.id,
    score: scopeScore(sumOf(speaking.map(({ tally }) => tally))),
    sources: speaking.map(({ questionnaire, tally }) => ({ questionnaire, score: scopeScore(tally) })),
    missing: offered.filter((questionnaire) => isMissing(questionnaire, scope, asking)),
  }
}

interface Asking {
  readonly questionnaire: Questionnaire
  /** Of the questions of this questionnaire about one axis or domain. */
  readonly tally: Tally
}

/**
 * Whether the questionnaire covers this scope without any answer in it. Hidden questions do not count, because they are
 * not asked.
 */
function isMissing({ id, themes }: Questionnaire, { names }: Scope, asking: readonly Asking[]): boolean {
  const begun = asking.find(({ questionnaire }) => questionnaire.id === id)
  if (begun) return !begun.tally.hasAnswer && begun.tally.isAsked
  return themes.some(({ domain }) => names.includes(domain))
}

function weakestFirst(questionnaires: readonly Questionnaire[], scopes: readonly SynthesisScope[]): Questionnaire[] {
  const floorOf = (questionnaire: Questionnaire) => sureScore(weakestSubject(questionnaire, scopes))
  return questionnaires.toSorted((one, other) => compare(floorOf(one), floorOf(other)) || compare(one.id, other.id))
}

/**
 * The axis or domain with the lowest floor, among those that a questionnaire covers; the first of them when no score is
 * known.
 */
export function weakestSubject(
  { themes }: Questionnaire,
  scopes: readonly SynthesisScope[],
): SynthesisScope | undefined {
  const subjects = scopes.filter(({ id }) => themes.some(({ domain }) => domain === id))
  return subjects.toSorted((one, other) => compare(sureScore(one), sureScore(other)))[0]
}

/** A scope without a score sorts after all the others. */
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
