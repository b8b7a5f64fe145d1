import { sha256 } from '#kernel'
import type { AnswerSet, AnswerValue, GivenAnswer } from './answers.ts'

const markLength = 12

/**
 * A short mark of what an answer is, empty when there is none. A page sends back the mark of what it showed: when the
 * answer was changed elsewhere meanwhile, nobody's answer is lost in silence.
 */
export function answerMark(answer: GivenAnswer | undefined): string {
  if (!answer) return ''
  const { value = null, comment = '', internal = false } = answer
  return sha256(JSON.stringify([inOrder(value), comment, internal])).slice(0, markLength)
}

/** The same for all the answers of an assessment: what was looked at, when more is decided than one answer. */
export function answersMark(answers: AnswerSet): string {
  const marks = [...answers].map(([id, answer]) => `${id} ${answerMark(answer)}`).sort()
  return sha256(marks.join('\n'))
}

/** Boxes ticked in another order are the same answer. */
function inOrder(value: AnswerValue | null): AnswerValue | null {
  return Array.isArray(value) ? [...value].sort() : value
}
