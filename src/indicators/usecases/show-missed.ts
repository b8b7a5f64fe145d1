import { z } from 'zod'
import { listMarks } from '#assessment'
import { type Region, regionTime } from '#directory'
import { type Choices, isKept } from '#exercises'
import { batchesOf, type Context, nextTurn, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import type { IndicatorFilter } from '../figures/cut.ts'
import { endOfDay, type Period } from '../figures/period.ts'
import { type Missed, startMissed } from '../missed/missed.ts'
import { regionQuestion } from '../question.ts'
import { atOnce, openOn } from '../store.ts'
import { type ReachedIndicators, reachIndicators } from './reach-indicators.ts'

export interface RegionMissed extends Missed {
  readonly region: Region
  readonly year: number
  readonly today: string
  readonly period: Period | undefined
  readonly filter: IndicatorFilter
  readonly choices: Choices
  /** Structures that submitted something. */
  readonly diagnosed: number
}

/** What the structures of a region lack most, by question and by measure, from their submissions in force at the end of the period. */
export const showMissed = query({
  input: z.strictObject(regionQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<RegionMissed> =>
    readMissed(database, await reachIndicators(database, context, asked), context),
})

/** What pages and files tell of it, read once for either. */
export async function readMissed(
  database: Database,
  { region, year, today, period, filter, choices, followed }: ReachedIndicators,
  { catalogue }: CatalogueContext,
): Promise<RegionMissed> {
  const base = { region, year, today, period, filter, choices }
  if (!period) return { ...base, diagnosed: 0, questions: [], measures: [] }
  const open = openOn(followed.structures, period.day).filter((structure) => isKept(structure, filter))
  const sums = startMissed((id, version) => catalogue.find(id, version))
  const diagnosed = new Set<string>()
  for (const some of batchesOf(open, atOnce)) {
    const numbers = some.map(({ finess }) => finess)
    const marks = await listMarks(database, numbers, endOfDay(period.day, regionTime(region)))
    for (const { finess } of marks) diagnosed.add(finess)
    sums.add(marks)
    await nextTurn()
  }
  return { ...base, diagnosed: diagnosed.size, ...sums.missed() }
}
