import { z } from 'zod'
import { findRegion, listTerritoriesOf, type Region, type Territory } from '#directory'
import { AppError, authorize, type Context, command, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { canImportSeries } from '../policy.ts'
import { isMeant, type KeptPoint, type Removal, shownUntil, stateOf } from '../series/kept-series.ts'
import { type ImportedSeries, inTerritoryOrder, seriesOf } from '../series/series.ts'
import { addChanges, listPoints, removePoints } from '../store-series.ts'
import { makerOf } from './series-maker.ts'

const meant = {
  region: nameInAddress,
  indicator: z.string().max(200),
  /** `AAAA-MM-JJ` */
  day: z.string().max(10),
  /** Id of a territory, empty for the figure of the whole region; without it, all figures of the day. */
  territory: z.string().max(100).optional(),
}

export interface PreparedRemoval {
  readonly region: Region
  readonly territories: readonly Pick<Territory, 'id' | 'name'>[]
  readonly removal: Removal
  /** Empty when nothing was imported under this name and day, or when it is removed already. */
  readonly points: readonly KeptPoint[]
  /** What was seen, which the removal must find again. */
  readonly state: string
  /** The first day of the next figures of this indicator; undefined when those removed are the last ones. */
  readonly shownUntil: string | undefined
  /** What pages show of the indicator from then on, in place of the removed figures. */
  readonly left: ImportedSeries | undefined
}

async function prepared(
  database: Database,
  { region: code, ...removal }: z.infer<z.ZodObject<typeof meant>>,
  { actor }: Context,
) {
  const region = authorize(actor, findRegion(code), canImportSeries)
  const territories = await listTerritoriesOf(database, region.code)
  const all = inTerritoryOrder(await listPoints(database, region.code, '9999-12-31'), territories)
  const points = all.filter((point) => isMeant(removal, point))
  const left = all.filter(
    (point) => point.indicator === removal.indicator && point.day <= removal.day && !points.includes(point),
  )
  return {
    region,
    territories,
    removal,
    points,
    state: stateOf(points),
    shownUntil: shownUntil(removal, all),
    left: seriesOf(left).at(0),
  }
}

/** Says what a removal takes away, and what is shown instead; removes nothing. */
export const prepareRemoval = query({
  input: z.strictObject(meant),
  run: async (database, asked, context: Context): Promise<PreparedRemoval> => prepared(database, asked, context),
})

/** Removes imported figures, and keeps what they were: what was printed with them can still be explained. */
export const removeSeries = command({
  action: 'indicators.remove-series',
  once: true,
  input: z.strictObject({ ...meant, state: z.string().max(40) }),
  run: async (transaction, { state, ...asked }, context: Context): Promise<{ region: string; removed: number }> => {
    const { region, points, state: current } = await prepared(transaction, asked, context)
    if (points.length === 0) throw new AppError('conflict', 'series-not-imported')
    if (current !== state) throw new AppError('conflict', 'series-changed-meanwhile')
    const made = { change: 'removed', changedAt: context.clock(), changedBy: makerOf(context.actor) } as const
    await addChanges(transaction, region, points, made)
    await removePoints(transaction, region, points)
    return { region: region.code, removed: points.length }
  },
  subject: ({ region }) => `region:${region}`,
})
