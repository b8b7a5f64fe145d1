import { answerRevision } from '../answers/answer-revision.ts'
import type { AnswerSet, GivenAnswer } from '../answers/answers.ts'
import { withoutInternalComments } from '../opened-assessment.ts'

/** A question that a site answers otherwise than the common answers. */
export interface SiteDifference {
  readonly questionId: string
  readonly own: GivenAnswer
  /** Undefined when the common answers leave the question out. */
  readonly common: GivenAnswer | undefined
}

/**
 * The answers that one structure offers to other sites. Its internal comments stay behind: they were written for the people
 * of that structure alone.
 */
export function commonAnswers(answers: AnswerSet): AnswerSet {
  const offered = [...withoutInternalComments(answers)].filter(([, { value }]) => value !== undefined)
  return new Map(offered)
}

/** Questions for which the site has an answer of its own. Comments do not count: each site words its own. */
export function differencesFrom(common: AnswerSet, own: AnswerSet): SiteDifference[] {
  return [...own].flatMap(([questionId, answer]) => {
    const offered = common.get(questionId)
    const isOwn = answer.value !== undefined && !isSameValue(answer, offered)
    return isOwn ? [{ questionId, own: answer, common: offered }] : []
  })
}

function isSameValue({ value }: GivenAnswer, other: GivenAnswer | undefined): boolean {
  const valueOnly = (given: GivenAnswer['value']) => (given === undefined ? {} : { value: given })
  return answerRevision(valueOnly(value)) === answerRevision(valueOnly(other?.value))
}

/**
 * What is written into the draft of a site: the common answer of each question that the site has not answered, and of those
 * it answered otherwise when `replace` says so. A comment of the site is never written over.
 */
export function answersToWrite(common: AnswerSet, own: AnswerSet, replace: boolean): Map<string, GivenAnswer> {
  const written = [...common].flatMap(([questionId, offered]): [string, GivenAnswer][] => {
    const before = own.get(questionId)
    if (before?.value !== undefined && (!replace || isSameValue(before, offered))) return []
    return [[questionId, before?.comment ? ({ ...before, value: offered.value } as GivenAnswer) : offered]]
  })
  return new Map(written.sort(([one], [other]) => (one < other ? -1 : 1)))
}
