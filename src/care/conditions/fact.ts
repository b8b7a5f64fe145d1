import type { Day } from './days.ts'

/** What a candidate says of one condition, and where it can be read. */
export interface Fact {
  readonly word: 'yes' | 'no' | 'not-applicable' | null
  /** Of a review, a score, each test or each milestone. */
  readonly days: readonly Day[]
  readonly value: number | null
  /** Where it can be read: a document and its page. */
  readonly where: string
}

/** Nobody said anything yet. */
export const silentFact: Fact = { word: null, days: [], value: null, where: '' }

/** The days from which the conditions of a candidate count; null for a day that nobody entered. */
export interface Anchors {
  readonly application: Day | null
  /** Publication of the text: the first day of the operational phase. */
  readonly publication: Day | null
  readonly declaration: Day | null
  readonly today: Day
}
