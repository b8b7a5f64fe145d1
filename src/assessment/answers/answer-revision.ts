import { sha256 } from '#kernel'
import type { AnswerSet, AnswerValue, GivenAnswer } from './answers.ts'

const revisionLength = 12

/**
 * Revision of one answer, for optimistic locking: a short hash of its content, empty when there is no answer. A page sends
 * back the revision it showed, so that an answer changed elsewhere in the meantime is not overwritten: `changed-elsewhere.ts`
 * refuses it.
 */
export function answerRevision(answer: GivenAnswer | undefined): string {
  if (!answer) return ''
  const { value = null, comment = '', internal = false } = answer
  return sha256(JSON.stringify([inOrder(value), comment, internal])).slice(0, revisionLength)
}

/** Revision of all the answers of an assessment, for actions that depend on all of them. */
export function answersRevision(answers: AnswerSet): string {
  const revisions = [...answers].map(([id, answer]) => `${id} ${answerRevision(answer)}`).sort()
  return sha256(revisions.join('\n'))
}

/** The order in which boxes are ticked does not make another answer. */
function inOrder(value: AnswerValue | null): AnswerValue | null {
  return Array.isArray(value) ? [...value].sort() : value
}
