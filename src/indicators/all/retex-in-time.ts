import { type HeldOnDay, retexLimit } from '#exercises'
import type { Indicator } from '../figures/indicator.ts'
import { type Answer, answerOf } from '../figures/per-structure.ts'

/**
 * A structure whose last crisis exercise of the year had its RETEX within thirty days. An exercise without RETEX whose thirty
 * days are not over says nothing yet. Source: the register of exercises.
 */
export const retexInTime: Indicator = {
  name: 'retex-in-time',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  reads: ['exercises'],
  tell: (facts, hear) => {
    const limits = new Map<string, string>()
    const { heldBySite } = facts.exercises
    return answerOf(facts, 'exercises', hear, ({ structure: { finess } }, day) =>
      lastAnswer(heldBySite.get(finess) ?? [], (each) => answerFor(each, day, limits)),
    )
  },
}

/** Of two exercises on one day, one in time is enough. */
function lastAnswer(
  held: readonly HeldOnDay[],
  answerTo: (exercise: HeldOnDay) => Answer | undefined,
): Answer | undefined {
  let [lastDay, last]: [string, Answer | undefined] = ['', undefined]
  for (const exercise of held) {
    const answer = exercise.day < lastDay ? undefined : answerTo(exercise)
    if (answer && (exercise.day > lastDay || answer === 'yes')) [lastDay, last] = [exercise.day, answer]
  }
  return last
}

/** `limits`: the last day of a RETEX in time by day of exercise. Thousands of exercises share a few hundred days. */
function answerFor(exercise: HeldOnDay, day: string, limits: Map<string, string>): Answer | undefined {
  const { retexOn } = exercise
  const limit = limits.get(exercise.day) ?? retexLimit(exercise)
  limits.set(exercise.day, limit)
  if (retexOn !== null && retexOn <= day) return retexOn <= limit ? 'yes' : 'no'
  return day > limit ? 'no' : undefined
}
