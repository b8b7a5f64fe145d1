import type { Audience, Measure, Question, Questionnaire, Theme } from '#questionnaires'
import type { GivenAnswer } from './answers/answers.ts'

export type QuestionState = 'hidden' | 'unscored' | 'unknown' | 'not-applicable' | 'scored'

/** One line of the explanation: why a question counts as it does. */
export interface ExplanationLine {
  readonly question: Question
  readonly theme: Theme
  readonly state: QuestionState
  readonly answer: GivenAnswer | undefined
  /** Share of the weight obtained, 0..1; only when `scored`. */
  readonly share: number | undefined
}

export type Level = 0 | 1 | 2 | 3 | 4

/** Percentages 0..100, exact; they are rounded only when printed. */
export interface Percentages {
  readonly floor: number
  readonly ceiling: number
  readonly completeness: number
  readonly level: Level
  /** The level before the cap, and the essential questions that caused it; absent when nothing is capped. */
  readonly cap?: { readonly level: Level; readonly questions: readonly Question[] }
}

/**
 * A score, or why there is none:
 * - `not-assessed`: no answer was given to any question of the scope (axes and domains only);
 * - `nothing-counts`: every question of the scope is hidden, not scored or not applicable.
 */
export type Score =
  | ({ readonly scored: true } & Percentages)
  | { readonly scored: false; readonly reason: 'not-assessed' | 'nothing-counts' }

export interface ScopeScore {
  /** Theme id, or id of an axis or domain of the programme. */
  readonly id: string
  readonly score: Score
}

export type ObjectiveState = 'met' | 'trajectory' | 'unmet' | 'unknown' | 'not-applicable'

export interface ObjectiveResult {
  readonly code: string
  readonly state: ObjectiveState
  /** Ids of the visible questions that feed it. */
  readonly questions: readonly string[]
}

/** A measure to take, with what it is worth. */
export interface RankedMeasure {
  readonly measure: Measure
  readonly essential: boolean
  /** Weight lost on the questions that call for it: weight x (1 - share), unknown counting as 0. */
  readonly lostWeight: number
  /** Ids of the questions that call for it. */
  readonly questions: readonly string[]
}

export interface StateCounts {
  readonly scored: number
  readonly unknown: number
  /** Those of `unknown` that have no answer at all. */
  readonly unanswered: number
  readonly notApplicable: number
}

/** Everything that is computed from a set of answers. Same input, same diagnosis, always. */
export interface Diagnosis {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly overall: Score
  readonly themes: readonly ScopeScore[]
  readonly domains: readonly ScopeScore[]
  readonly objectives: readonly ObjectiveResult[]
  readonly measures: readonly RankedMeasure[]
  readonly explanation: readonly ExplanationLine[]
  readonly counts: StateCounts
}
