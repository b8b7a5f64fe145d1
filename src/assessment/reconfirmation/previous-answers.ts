import { type Audience, type Question, type Questionnaire, questionsFor, type VersionSteps } from '#questionnaires'
import type { AnswerSet, GivenAnswer } from '../answers/answers.ts'
import { type MoveState, moveAnswers } from '../version-move/move-answers.ts'

/** What the last submission says about one question of a new draft. */
export interface PreviousAnswer {
  /** `kept`: the same question. The others: see `MoveState`. */
  readonly state: MoveState
  /** The questions as they were answered; none when nothing was. */
  readonly given: readonly { readonly question: Question; readonly answer: GivenAnswer }[]
  /** The answer that can be confirmed as it is; undefined when the question changed, or was not answered. */
  readonly confirmable: GivenAnswer | undefined
  /** What the authors say of the change. */
  readonly notes: readonly string[]
}

/** Question id -> what was answered before. */
export type PreviousAnswers = ReadonlyMap<string, PreviousAnswer>

/** The last submission: its questionnaire, its answers, and the versions from there to the one of the draft, if it is later. */
export interface LastAnswers {
  readonly questionnaire: Questionnaire
  readonly answers: AnswerSet
  readonly steps: VersionSteps | undefined
}

/** The answers of the last submission, each beside the question of the draft. Questions that changed are never confirmed as they are. */
export function previousAnswers(last: LastAnswers, audience: Audience): PreviousAnswers {
  return last.steps ? throughVersions(last.steps, last.answers, audience) : unchanged(last, audience)
}

function unchanged({ questionnaire, answers }: LastAnswers, audience: Audience): PreviousAnswers {
  const lines = questionsFor(questionnaire, audience).flatMap((question): [string, PreviousAnswer][] => {
    const answer = answers.get(question.id)
    if (answer?.value === undefined) return []
    return [[question.id, { state: 'kept', given: [{ question, answer }], confirmable: answer, notes: [] }]]
  })
  return new Map(lines)
}

function throughVersions(steps: VersionSteps, answers: AnswerSet, audience: Audience): PreviousAnswers {
  const lines = moveAnswers(steps, answers, audience).lines.flatMap(
    ({ state, before, after, notes }): [string, PreviousAnswer][] => {
      if (!after) return []
      const given = before.flatMap(({ question, answer }) =>
        answer?.value === undefined ? [] : [{ question, answer }],
      )
      if (state === 'kept' && given.length === 0) return []
      const confirmable = state === 'kept' ? after.answer : undefined
      return [[after.question.id, { state, given, confirmable, notes }]]
    },
  )
  return new Map(lines)
}

/** The answers that can be confirmed: of questions that the draft does not answer yet. */
export function toConfirm(previous: PreviousAnswers, answers: AnswerSet): Map<string, GivenAnswer> {
  const waiting = [...previous].flatMap(([id, { confirmable }]): [string, GivenAnswer][] =>
    confirmable && answers.get(id)?.value === undefined ? [[id, confirmable]] : [],
  )
  return new Map(waiting)
}
