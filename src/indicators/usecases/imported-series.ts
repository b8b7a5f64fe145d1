import { listTerritoriesOf, type Region, regionDay } from '#directory'
import { type Actor, daysAfter } from '#kernel'
import type { Database } from '#storage'
import type { IndicatorFilter } from '../figures/cut.ts'
import { canReadPoint } from '../policy.ts'
import type { SeriesChange } from '../series/kept-series.ts'
import { type ImportedPoint, type ImportedSeries, inTerritoryOrder, seriesReadBy } from '../series/series.ts'
import { listChanges, listPoints } from '../store-series.ts'

export interface ShownChange extends SeriesChange {
  /** The day of the change, in the legal time of the region. */
  readonly changedOn: string
}

export interface Imported {
  /** Figures from elsewhere, with their source. A territory sees its own. */
  readonly series: readonly ImportedSeries[]
  /** Figures replaced or removed since the day that is shown: a file printed before says something else. */
  readonly changes: readonly ShownChange[]
  /** Every territory of the region by id, also one without structure. */
  readonly territoryNames: ReadonlyMap<string, string>
}

export const nothingImported: Imported = { series: [], changes: [], territoryNames: new Map() }

const mostChanges = 200

/** What a region imported until a day, as far as somebody follows it and the filter keeps it. */
export async function readImported(
  database: Database,
  actor: Actor,
  { region, day, filter }: { readonly region: Region; readonly day: string; readonly filter: IndicatorFilter },
): Promise<Imported> {
  const territories = await listTerritoriesOf(database, region.code)
  const points = inTerritoryOrder(await listPoints(database, region.code, day), territories)
  const isRead = ({ territory }: ImportedPoint) =>
    canReadPoint(actor, { territory, region: region.code }) &&
    (filter.territory === undefined || territory === filter.territory)
  // The legal time of a region is within a day of universal time.
  const since = daysAfter(new Date(day), -1)
  const changes = await listChanges(database, { region: region.code, since, most: mostChanges })
  return {
    series: seriesReadBy(points, isRead),
    changes: changes
      .map((change) => ({ ...change, changedOn: regionDay(region, change.changedAt) }))
      .filter((change) => isRead(change) && change.day <= day && change.changedOn >= day),
    territoryNames: new Map(territories.map(({ id, name }) => [id, name])),
  }
}
