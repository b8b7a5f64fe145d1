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
  measure: (facts) =>
    answerOf(facts, 'exercises', ({ held }, day) => {
      const known = held.flatMap((exercise) => {
        const answer = answerFor(exercise, day)
        return answer ? [{ day: exercise.day, answer }] : []
      })
      // Of two exercises on one day, one in time is enough.
      const lastDay = known
        .map((exercise) => exercise.day)
        .sort()
        .at(-1)
      const last = known.filter((exercise) => exercise.day === lastDay).map(({ answer }) => answer)
      return last.find((answer) => answer === 'yes') ?? last[0]
    }),
}

function answerFor(exercise: HeldOnDay, day: string): Answer | undefined {
  const { retexOn } = exercise
  const limit = retexLimit(exercise)
  if (retexOn !== null && retexOn <= day) return retexOn <= limit ? 'yes' : 'no'
  return day > limit ? 'no' : undefined
}
