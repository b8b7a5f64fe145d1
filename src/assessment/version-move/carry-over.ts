import { type Audience, type Passage, passagesOf, type Question, questionsFor, type VersionStep } from '#questionnaires'
import type { AnswerSet, AnswerValue } from '../answers/answers.ts'
import { carriedValue } from './carried-value.ts'

/** The answer carried to one question, and the questions of the first version it comes from. */
export interface CarriedAnswer {
  /** Ids of questions of the first version. */
  readonly sources: readonly string[]
  /** The author's notes about each change, step after step; empty while the question is kept. */
  readonly notes: readonly string[]
  readonly value: AnswerValue | undefined
}

/** The answers to a first version, carried over to a later one. */
export interface CarriedAnswers {
  /** By id of the question in the later version. */
  readonly byQuestion: ReadonlyMap<string, CarriedAnswer>
  /**
   * Id of a question of the first version -> id of the question that receives its comment; absent when the comment is
   * dropped.
   */
  readonly commentTargets: ReadonlyMap<string, string>
  /** Answers to questions that are no longer asked. */
  readonly dropped: readonly CarriedAnswer[]
}

/** The answers to the questions of a first version, before any step. */
export function startCarrying(questions: readonly Question[], answers: AnswerSet): CarriedAnswers {
  const carried = questions.map(({ id }) => [id, { sources: [id], notes: [], value: answers.get(id)?.value }] as const)
  return {
    byQuestion: new Map(carried),
    commentTargets: new Map(questions.map(({ id }) => [id, id])),
    dropped: [],
  }
}

/** Carries answers over one step: each line of the equivalence leads to the new questions that this audience is asked. */
export function carryOver(from: CarriedAnswers, { equivalence, to }: VersionStep, audience: Audience): CarriedAnswers {
  const asked = new Map(questionsFor(to, audience).map((question) => [question.id, question]))
  const byQuestion = new Map<string, CarriedAnswer>()
  const nextTargets = new Map<string, string>()
  const dropped = [...from.dropped]
  for (const passage of passagesOf(equivalence)) {
    const [first, ...others] = passage.targets.flatMap((id) => asked.get(id) ?? [])
    const joined = join(passage, from)
    if (first) {
      for (const source of passage.sources) nextTargets.set(source, first.id)
      for (const target of [first, ...others]) {
        byQuestion.set(target.id, { ...joined, value: valueFor(target, passage, from) })
      }
    } else if (joined.sources.length > 0) dropped.push({ ...joined, value: undefined })
  }
  return { byQuestion, commentTargets: redirected(from.commentTargets, nextTargets), dropped }
}

function join({ sources, note }: Passage, { byQuestion }: CarriedAnswers): Omit<CarriedAnswer, 'value'> {
  const joined = sources.flatMap((id) => byQuestion.get(id) ?? [])
  const notes = joined.flatMap((carried) => carried.notes)
  return {
    sources: [...new Set(joined.flatMap((carried) => carried.sources))],
    notes: [...new Set(note === undefined ? notes : [...notes, note])],
  }
}

/** A question that this audience was not asked plays no part. */
function valueFor(target: Question, { rules }: Passage, { byQuestion }: CarriedAnswers): AnswerValue | undefined {
  const sources = rules
    .filter((rule) => rule.target === target.id)
    .flatMap(({ source, answers }) => {
      const carried = byQuestion.get(source)
      return carried ? [{ answers, value: carried.value }] : []
    })
  return carriedValue(target, sources)
}

/** Each comment follows the question that holds it to the next version. */
function redirected(targets: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): Map<string, string> {
  const moved = new Map<string, string>()
  for (const [source, target] of targets) {
    const then = next.get(target)
    if (then !== undefined) moved.set(source, then)
  }
  return moved
}
