import type { Database } from '#storage'
import { firstExerciseDay } from '../store-region.ts'
import type { FollowedRegion } from './reach-region.ts'

/** A year that was over before the register of a region held anything: what was done in it is unknown, not zero. */
export interface SilentYear {
  /** The year of the first exercise of the register there; undefined while it holds none. */
  readonly firstYear: number | undefined
}

interface Asked {
  readonly year: number
  /** `AAAA-MM-JJ` */
  readonly today: string
  /** Whether an exercise of that year or of an earlier one was read already. */
  readonly isWritten: boolean
}

/** Undefined for the current year, and for a year in which the register had begun: then its figures are known. */
export async function silentYear(
  database: Database,
  { regionNumbers }: Pick<FollowedRegion, 'regionNumbers'>,
  { year, today, isWritten }: Asked,
): Promise<SilentYear | undefined> {
  const end = `${year}-12-31`
  if (today <= end || isWritten) return undefined
  const first = await firstExerciseDay(database, regionNumbers)
  if (first !== undefined && first <= end) return undefined
  return { firstYear: first === undefined ? undefined : Number(first.slice(0, 4)) }
}
