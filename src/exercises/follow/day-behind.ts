import { type CountedExercise, standingOf, type YearStanding } from '../rate/standing.ts'
import type { RateQuestion } from '../rate/year-rate.ts'

interface Placed {
  readonly standing: YearStanding
  readonly sites: readonly { readonly finess: string }[]
}

/**
 * Finds the day of the exercise on which the standing of a unit rests: the latest that was held, the next that is planned.
 * Undefined for a unit that did nothing.
 */
export function dayBehind(
  exercises: readonly CountedExercise[],
  { today }: Pick<RateQuestion, 'today'>,
): (unit: Placed) => string | undefined {
  const found = new Map<string, string[]>()
  for (const exercise of exercises) {
    const standing = standingOf(exercise, today)
    for (const finess of exercise.structures) {
      const key = `${finess} ${standing}`
      const days = found.get(key)
      if (days) days.push(exercise.day)
      else found.set(key, [exercise.day])
    }
  }
  return ({ standing, sites }) => {
    if (standing === 'nothing') return undefined
    const days = sites.flatMap(({ finess }) => found.get(`${finess} ${standing}`) ?? []).sort()
    return standing === 'planned' ? days[0] : days.at(-1)
  }
}
