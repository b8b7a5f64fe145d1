import { dayAfter } from '#kernel'
import type { ExerciseContent } from './exercise.ts'

/**
 * - `to-confirm`: it was planned, and its day has passed;
 * - `retex-late`: held more than thirty days ago, without a RETEX.
 */
export type ExerciseState = 'planned' | 'to-confirm' | 'held' | 'retex-late' | 'retex-done' | 'cancelled'

type Dated = Pick<ExerciseContent, 'status' | 'day' | 'retexOn'>

/** Source: ANSSI, auto-évaluation de gestion de crise cyber 1.0.2, question 3.1: RETEX within thirty days. */
export const retexDays = 30

/** The state on a day, `AAAA-MM-JJ`. A RETEX made on the thirtieth day is in time. */
export function stateOf({ status, day, retexOn }: Dated, today: string): ExerciseState {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'planned') return day < today ? 'to-confirm' : 'planned'
  if (retexOn !== null) return 'retex-done'
  return today > retexLimit({ day }) ? 'retex-late' : 'held'
}

/** The last day of a RETEX in time. */
export function retexLimit({ day }: Pick<ExerciseContent, 'day'>): string {
  return dayAfter(day, retexDays)
}
