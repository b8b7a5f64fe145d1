import { type Audience, type Question, questionsFor, type VersionSteps } from '#questionnaires'
import { maximumCommentLength } from './answer-entry.ts'
import type { AnswerSet, GivenAnswer } from './answers.ts'
import { departure, follow, type Journey, type Track } from './journey.ts'

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

/** What becomes of one question. */
export interface MoveLine {
  readonly state: MoveState
  /** Several when questions were merged, none when the question is new. */
  readonly before: readonly MovedFrom[]
  /** The question as it is asked now, with the answer it takes over; absent when it is no longer asked. */
  readonly after?: { readonly question: Question; readonly answer: GivenAnswer | undefined }
  /** What the author of the new version says of it, step after step; empty for what was kept. */
  readonly notes: readonly string[]
}

export interface MovedAnswers {
  readonly answers: AnswerSet
  /** The questions of the new version in order, then those that are no longer asked. */
  readonly lines: readonly MoveLine[]
}

/**
 * Moves answers along versions of a questionnaire, step by step, as the equivalences say. Pure and total: each answer
 * comes from an old one by a rule, and every comment is carried over, or shown on the line where it is left behind.
 * Merged comments are joined, internal as soon as one of them is.
 */
export function moveAnswers(steps: VersionSteps, answers: AnswerSet, audience: Audience): MovedAnswers {
  const [{ from }] = steps
  const to = steps.at(-1)?.to ?? from
  const asked = new Set(questionsFor(from, audience))
  const own = from.questions.filter((question) => asked.has(question) || answers.has(question.id))
  const start = departure(own, answers)
  const journey = steps.reduce((reached, step) => follow(reached, step, audience), start)
  const homes = settled(own, answers, journey.homes)
  const lines = questionsFor(to, audience).map((question): MoveLine => {
    const track = journey.tracks.get(question.id) ?? { origins: [], notes: [], value: undefined }
    const before = movedFrom(track, own, answers, homes, question)
    const answer = arrival(track, question, own, answers, homes)
    return { state: stateOf(before, answer, track), before, after: { question, answer }, notes: track.notes }
  })
  const ends = journey.ends.map((track): MoveLine => {
    return { state: 'left', before: movedFrom(track, own, answers, homes), notes: track.notes }
  })
  return { answers: new Map(lines.flatMap(taken)), lines: [...lines, ...ends] }
}

function taken({ after }: MoveLine): [string, GivenAnswer][] {
  return after?.answer ? [[after.question.id, after.answer]] : []
}

function stateOf(before: readonly MovedFrom[], answer: GivenAnswer | undefined, { notes }: Track): MoveState {
  if (before.length === 0) return 'new'
  const answered = before.some((one) => one.answer?.value !== undefined)
  if (answered && answer?.value === undefined) return 'left'
  return notes.length > 0 ? 'changed' : 'kept'
}

type Homes = Journey['homes']

/** The homes of the comments that fit: joined, they may not be longer than a comment can be. The others are left behind. */
function settled(own: readonly Question[], answers: AnswerSet, homes: Homes): Homes {
  const lengths = new Map<string, number>()
  const kept = new Map<string, string>()
  for (const { id } of own) {
    const home = homes.get(id)
    const comment = answers.get(id)?.comment
    if (home === undefined) continue
    const length = lengths.get(home)
    const joined = (length === undefined ? 0 : length + separator.length) + (comment?.length ?? 0)
    if (comment && length !== undefined && joined > maximumCommentLength) continue
    if (comment) lengths.set(home, joined)
    kept.set(id, home)
  }
  return kept
}

const separator = '\n\n'

/** What the new question takes over of the old ones. */
function arrival(
  { value }: Track,
  { id }: Question,
  own: readonly Question[],
  answers: AnswerSet,
  homes: Homes,
): GivenAnswer | undefined {
  const heard = own.flatMap((one) => (homes.get(one.id) === id ? (answers.get(one.id) ?? []) : []))
  const comment = heard.flatMap((one) => one.comment || []).join(separator)
  if (value === undefined && comment === '') return undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(comment ? { comment } : {}),
    ...(heard.some((one) => one.internal) ? { internal: true } : {}),
  }
}

function movedFrom(
  { origins }: Track,
  own: readonly Question[],
  answers: AnswerSet,
  homes: Homes,
  now?: Question,
): MovedFrom[] {
  return own
    .filter(({ id }) => origins.includes(id))
    .map((question) => {
      const answer = answers.get(question.id)
      return { question, answer, comment: answer?.comment ? fateOf(homes.get(question.id), now) : 'none' }
    })
}

function fateOf(home: string | undefined, now: Question | undefined): MovedFrom['comment'] {
  if (home === undefined) return 'left'
  return home === now?.id ? 'carried' : 'elsewhere'
}
