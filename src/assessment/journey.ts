import { type Audience, type Passage, passagesOf, type Question, questionsFor, type VersionStep } from '#questionnaires'
import type { AnswerSet, AnswerValue } from './answers.ts'
import { movedValue } from './moved-values.ts'

/** What leads to one question of the version reached: the questions it comes from, and what they answer together. */
export interface Track {
  /** Ids of questions of the first version. */
  readonly origins: readonly string[]
  /** What the user is told of it, step after step; empty as long as the question is kept. */
  readonly notes: readonly string[]
  readonly value: AnswerValue | undefined
}

/** Answers on their way from one version to another. */
export interface Journey {
  /** By id of the question in the version reached. */
  readonly tracks: ReadonlyMap<string, Track>
  /** Id of a question of the first version -> id of the one that takes its comment now; none when it is left behind. */
  readonly homes: ReadonlyMap<string, string>
  /** What is no longer asked. */
  readonly ends: readonly Track[]
}

/** Where the answers to some questions of a first version begin. */
export function departure(questions: readonly Question[], answers: AnswerSet): Journey {
  const tracks = questions.map(({ id }) => [id, { origins: [id], notes: [], value: answers.get(id)?.value }] as const)
  return { tracks: new Map(tracks), homes: new Map(questions.map(({ id }) => [id, id])), ends: [] }
}

/** One step: each line of the equivalence leads its tracks to the new questions that this audience is asked. */
export function follow(journey: Journey, { equivalence, to }: VersionStep, audience: Audience): Journey {
  const asked = new Map(questionsFor(to, audience).map((question) => [question.id, question]))
  const tracks = new Map<string, Track>()
  const heirs = new Map<string, string>()
  const ends = [...journey.ends]
  for (const passage of passagesOf(equivalence)) {
    const [first, ...others] = passage.targets.flatMap((id) => asked.get(id) ?? [])
    const joined = join(passage, journey)
    if (first) {
      for (const source of passage.sources) heirs.set(source, first.id)
      for (const target of [first, ...others]) {
        tracks.set(target.id, { ...joined, value: valueFor(target, passage, journey) })
      }
    } else if (joined.origins.length > 0) ends.push({ ...joined, value: undefined })
  }
  return { tracks, homes: inherited(journey.homes, heirs), ends }
}

function join({ sources, note }: Passage, { tracks }: Journey): Omit<Track, 'value'> {
  const joined = sources.flatMap((id) => tracks.get(id) ?? [])
  const notes = joined.flatMap((track) => track.notes)
  return {
    origins: [...new Set(joined.flatMap(({ origins }) => origins))],
    notes: [...new Set(note === undefined ? notes : [...notes, note])],
  }
}

/** A question that this audience was not asked has no say. */
function valueFor(target: Question, { rules }: Passage, { tracks }: Journey): AnswerValue | undefined {
  const voices = rules
    .filter((rule) => rule.target === target.id)
    .flatMap(({ source, answers }) => {
      const track = tracks.get(source)
      return track ? [{ answers, value: track.value }] : []
    })
  return movedValue(target, voices)
}

function inherited(homes: Journey['homes'], heirs: ReadonlyMap<string, string>): Map<string, string> {
  const moved = new Map<string, string>()
  for (const [origin, home] of homes) {
    const heir = heirs.get(home)
    if (heir !== undefined) moved.set(origin, heir)
  }
  return moved
}
