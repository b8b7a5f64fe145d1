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
export function startDays({ today }: Pick<RateQuestion, 'today'>) {
  const found = {
    done: new Map<string, string>(),
    planned: new Map<string, string>(),
    unknown: new Map<string, string>(),
  }
  return {
    add: (exercise: CountedExercise) => {
      const standing = standingOf(exercise, today)
      if (standing === 'nothing') return
      const days = found[standing]
      for (const finess of exercise.structures)
        days.set(finess, nearer(standing, exercise.day, days.get(finess) ?? exercise.day))
    },
    dayOf: ({ standing, sites }: Placed): string | undefined => {
      if (standing === 'nothing') return undefined
      const days = sites.flatMap(({ finess }) => found[standing].get(finess) ?? [])
      return days.length === 0 ? undefined : days.reduce((one, other) => nearer(standing, one, other))
    },
  }
}

function nearer(standing: YearStanding, one: string, other: string): string {
  return one < other === (standing === 'planned') ? one : other
}
