/** Values given instead of an answer. `ne-sait-pas` is always offered; `sans-objet` where the question allows it. */
export const unknownAnswer = 'ne-sait-pas'
export const notApplicableAnswer = 'sans-objet'

export function isInstead(value: unknown): boolean {
  return value === unknownAnswer || value === notApplicableAnswer
}

/**
 * The value of one answer, as in `answers.json`: an answer id (single), ids (multiple), a number, a date (`AAAA-MM-JJ`)
 * or a text; or one of the two words above for any kind.
 */
export type AnswerValue = string | number | readonly string[]

/** An answer that was checked against its question, with its comment. */
export interface GivenAnswer {
  /** Absent when a comment was written before any answer was chosen: the question is then not answered. */
  readonly value?: AnswerValue
  readonly comment?: string
  /** An internal comment never leaves the structure. */
  readonly internal?: boolean
}

/** Question id -> answer. A question without an entry, or whose entry has no value, is not answered. */
export type AnswerSet = ReadonlyMap<string, GivenAnswer>
