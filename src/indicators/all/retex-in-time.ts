import { type HeldOnDay, retexLimit } from '#exercises'
import { answers, whereWritten } from '../figures/answers.ts'
import type { Indicator, Said } from '../figures/indicator.ts'

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
  sayOn: (known) => {
    const limits = new Map<string, string>()
    const { heldBySite } = known.exercises
    return whereWritten(known, 'exercises', ({ structure }) => {
      const held = heldBySite.get(structure.finess)
      return held && lastAnswer(held, (each) => answerFor(each, known.day, limits))
    })
  },
}

/** Of two exercises on one day, one in time is enough. */
function lastAnswer(held: readonly HeldOnDay[], answerTo: (exercise: HeldOnDay) => Said | undefined): Said | undefined {
  let [lastDay, last]: [string, Said | undefined] = ['', undefined]
  for (const exercise of held) {
    const answer = exercise.day < lastDay ? undefined : answerTo(exercise)
    if (answer && (exercise.day > lastDay || answer === answers.yes)) [lastDay, last] = [exercise.day, answer]
  }
  return last
}

/** `limits`: the last day of a RETEX in time by day of exercise. Thousands of exercises share a few hundred days. */
function answerFor(exercise: HeldOnDay, day: string, limits: Map<string, string>): Said | undefined {
  const { retexOn } = exercise
  const limit = limits.get(exercise.day) ?? retexLimit(exercise)
  limits.set(exercise.day, limit)
  if (retexOn !== null && retexOn <= day) return retexOn <= limit ? answers.yes : answers.no
  return day > limit ? answers.no : undefined
}
