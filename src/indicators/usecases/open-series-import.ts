import { z } from 'zod'
import {
  findRegion,
  listTerritoriesOf,
  type Region,
  type Territory,
  type TerritoryAliases,
  type TerritoryNamesContext,
} from '#directory'
import { authorize, type Context, nameInAddress, query } from '#kernel'
import { canImportSeries } from '../policy.ts'
import { type KeptSeries, keptSeries, type SeriesChange } from '../series/kept-series.ts'
import { inTerritoryOrder } from '../series/series.ts'
import { listChanges, listPoints } from '../store-series.ts'
import { makerNames } from './series-maker.ts'

export interface OpenedSeriesImport {
  readonly region: Region
  readonly territories: readonly Pick<Territory, 'id' | 'name'>[]
  readonly aliases: TerritoryAliases
  /** What was imported, which can be removed. */
  readonly kept: readonly KeptSeries[]
  /** The last figures that were replaced or removed, the last first. */
  readonly changes: readonly SeriesChange[]
  /** By account, the names of those who imported, replaced or removed. */
  readonly names: ReadonlyMap<string, string>
}

const mostChanges = 100

/** What the people of a region need to write a file of series, and what they imported. Throws not-found for others. */
export const openSeriesImport = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, context: Context & TerritoryNamesContext): Promise<OpenedSeriesImport> => {
    const region = authorize(context.actor, findRegion(code), canImportSeries)
    const territories = await listTerritoriesOf(database, code)
    const kept = keptSeries(inTerritoryOrder(await listPoints(database, code, '9999-12-31'), territories))
    const changes = await listChanges(database, { region: code, since: new Date(0), most: mostChanges })
    const makers = [...kept.map(({ importedBy }) => importedBy), ...changes.map(({ changedBy }) => changedBy)]
    return {
      region,
      territories,
      aliases: await context.territoryAliases(code),
      kept,
      changes,
      names: await makerNames(database, context, makers),
    }
  },
})
