import { type AnswerSet, answerRevision, type GivenAnswer, type TypedAnswer, typedFrom } from '#assessment'
import type { ReadAnswers } from './read-answers.ts'

/** The effect of an import, before it happens. */
export interface MergedAnswers {
  /** The answers to save, as typed input. Answers equal to the saved ones are left out. */
  readonly typed: Record<string, TypedAnswer & { values: string[] }>
  readonly added: number
  /** Answers that would replace another answer or another comment. */
  readonly replaced: number
  readonly same: number
}

/**
 * Merges the answers of a workbook with the saved ones. An empty cell erases nothing, so an answer without a comment
 * keeps its saved comment. A comment stays internal unless the workbook says otherwise. The revision of the saved
 * answer goes along, so that a change made elsewhere before the user accepts is not overwritten.
 */
export function mergeAnswers(kept: AnswerSet, { answers, unsaidInternal }: ReadAnswers): MergedAnswers {
  const typed: MergedAnswers['typed'] = {}
  const counts = { added: 0, replaced: 0, same: 0 }
  for (const [id, given] of answers) {
    const before = kept.get(id)
    const after = withKept(given, before, unsaidInternal.has(id))
    const isSame = before !== undefined && fingerprint(after) === fingerprint(before)
    if (!isSame) typed[id] = typedAgain(after, before)
    counts[isSame ? 'same' : changes(before, after) ? 'replaced' : 'added'] += 1
  }
  return { typed, ...counts }
}

function typedAgain(after: GivenAnswer, before: GivenAnswer | undefined) {
  const { values, comment, internal } = typedFrom(after)
  return { values: [...values], comment, internal, revision: answerRevision(before) }
}

function withKept(given: GivenAnswer, before: GivenAnswer | undefined, unsaid: boolean): GivenAnswer {
  const keepsInternal = given.comment === undefined || unsaid
  return {
    value: given.value ?? before?.value,
    comment: given.comment ?? before?.comment,
    internal: keepsInternal ? (given.internal ?? before?.internal) : given.internal,
  }
}

function changes(before: GivenAnswer | undefined, after: GivenAnswer): boolean {
  const valueChanges =
    before?.value !== undefined && fingerprint({ value: before.value }) !== fingerprint({ value: after.value })
  const comment = { comment: before?.comment, internal: before?.internal }
  const commentChanges =
    before?.comment !== undefined &&
    fingerprint(comment) !== fingerprint({ comment: after.comment, internal: after.internal })
  return valueChanges || commentChanges
}

/** Equal for two equivalent answers: the order of choices and the kind of line ends do not matter. */
function fingerprint({ value, comment = '', internal = false }: GivenAnswer): string {
  const said = Array.isArray(value) ? value.toSorted() : typeof value === 'string' ? plain(value) : value
  return JSON.stringify([said ?? null, plain(comment), internal && comment !== ''])
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
