import { type Audience, type Question, questionsFor, type VersionSteps } from '#questionnaires'
import { maximumCommentLength } from '../answers/answer-entry.ts'
import type { AnswerSet, GivenAnswer } from '../answers/answers.ts'
import { type CarriedAnswer, type CarriedAnswers, carryOver, startCarrying } from './carry-over.ts'

/**
 * - `kept`: the same question; its answer stays, where there is one.
 * - `changed`: the question changed; its answer, where there was one, carries over by a rule.
 * - `left`: an answer that does not carry over, or a question that is no longer asked.
 * - `new`: a question that was not asked before.
 */
export type MoveState = 'kept' | 'changed' | 'left' | 'new'

/** A question as it was answered, and where its comment goes: with this line, with another one, or nowhere. */
export interface MovedFrom {
  readonly question: Question
  readonly answer: GivenAnswer | undefined
  readonly comment: 'none' | 'carried' | 'elsewhere' | 'left'
}

/** How one question changes. */
export interface MoveLine {
  readonly state: MoveState
  /** Several questions for a merge, none for a new question. */
  readonly before: readonly MovedFrom[]
  /** The question in the new version, with its carried answer; absent when the question is no longer asked. */
  readonly after?: { readonly question: Question; readonly answer: GivenAnswer | undefined }
  /** The author's notes about the change, step after step; empty for a kept question. */
  readonly notes: readonly string[]
}

export interface MovedAnswers {
  readonly answers: AnswerSet
  /** The questions of the new version in order, then the questions that are no longer asked. */
  readonly lines: readonly MoveLine[]
}

/**
 * Moves answers through the versions of a questionnaire, step by step, as the equivalences say. Pure and total: each
 * answer comes from an old one by a rule, and every comment is either carried over or listed where it is dropped.
 * Merged comments are joined, and internal when one of them is.
 */
export function moveAnswers(steps: VersionSteps, answers: AnswerSet, audience: Audience): MovedAnswers {
  const [{ from }] = steps
  const to = steps.at(-1)?.to ?? from
  const asked = new Set(questionsFor(from, audience))
  const own = from.questions.filter((question) => asked.has(question) || answers.has(question.id))
  const carried = steps.reduce((reached, step) => carryOver(reached, step, audience), startCarrying(own, answers))
  const targets = fittingTargets(own, answers, carried.commentTargets)
  const lines = questionsFor(to, audience).map((question): MoveLine => {
    const taken = carried.byQuestion.get(question.id) ?? { sources: [], notes: [], value: undefined }
    const before = movedFrom(taken, own, answers, targets, question)
    const answer = answerTakenOver(taken, question, own, answers, targets)
    return { state: stateOf(before, answer, taken), before, after: { question, answer }, notes: taken.notes }
  })
  const dropped = carried.dropped.map((one): MoveLine => {
    return { state: 'left', before: movedFrom(one, own, answers, targets), notes: one.notes }
  })
  return { answers: new Map(lines.flatMap(answerOf)), lines: [...lines, ...dropped] }
}

function answerOf({ after }: MoveLine): [string, GivenAnswer][] {
  return after?.answer ? [[after.question.id, after.answer]] : []
}

function stateOf(before: readonly MovedFrom[], answer: GivenAnswer | undefined, { notes }: CarriedAnswer): MoveState {
  if (before.length === 0) return 'new'
  const answered = before.some((one) => one.answer?.value !== undefined)
  if (answered && answer?.value === undefined) return 'left'
  return notes.length > 0 ? 'changed' : 'kept'
}

type CommentTargets = CarriedAnswers['commentTargets']

/**
 * The targets of the comments that fit: joined comments must not exceed the maximum length. The other comments are
 * dropped.
 */
function fittingTargets(own: readonly Question[], answers: AnswerSet, targets: CommentTargets): CommentTargets {
  const lengths = new Map<string, number>()
  const kept = new Map<string, string>()
  for (const { id } of own) {
    const target = targets.get(id)
    const comment = answers.get(id)?.comment
    if (target === undefined) continue
    const length = lengths.get(target)
    const joined = (length === undefined ? 0 : length + separator.length) + (comment?.length ?? 0)
    if (comment && length !== undefined && joined > maximumCommentLength) continue
    if (comment) lengths.set(target, joined)
    kept.set(id, target)
  }
  return kept
}

const separator = '\n\n'

/** The answer that the new question receives from the old ones. */
function answerTakenOver(
  { value }: CarriedAnswer,
  { id }: Question,
  own: readonly Question[],
  answers: AnswerSet,
  targets: CommentTargets,
): GivenAnswer | undefined {
  const taken = own.flatMap((one) => (targets.get(one.id) === id ? (answers.get(one.id) ?? []) : []))
  const comment = taken.flatMap((one) => one.comment || []).join(separator)
  if (value === undefined && comment === '') return undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(comment ? { comment } : {}),
    ...(taken.some((one) => one.internal) ? { internal: true } : {}),
  }
}

function movedFrom(
  { sources }: CarriedAnswer,
  own: readonly Question[],
  answers: AnswerSet,
  targets: CommentTargets,
  now?: Question,
): MovedFrom[] {
  return own
    .filter(({ id }) => sources.includes(id))
    .map((question) => {
      const answer = answers.get(question.id)
      return { question, answer, comment: answer?.comment ? whereCommentGoes(targets.get(question.id), now) : 'none' }
    })
}

function whereCommentGoes(target: string | undefined, now: Question | undefined): MovedFrom['comment'] {
  if (target === undefined) return 'left'
  return target === now?.id ? 'carried' : 'elsewhere'
}
