import { listTerritoriesOf, type Region } from '#directory'
import type { Actor } from '#kernel'
import type { Database } from '#storage'
import type { IndicatorFilter } from '../figures/cut.ts'
import { canReadPoint } from '../policy.ts'
import { type ImportedSeries, seriesOf } from '../series/series.ts'
import { listPoints } from '../store-series.ts'

export interface Imported {
  /** Figures from elsewhere, with their source. A territory sees its own. */
  readonly series: readonly ImportedSeries[]
  /** Every territory of the region by id, also one without structure. */
  readonly territoryNames: ReadonlyMap<string, string>
}

/** What a region imported until a day, as far as somebody follows it and the filter keeps it. */
export async function readImported(
  database: Database,
  actor: Actor,
  { region, day, filter }: { readonly region: Region; readonly day: string; readonly filter: IndicatorFilter },
): Promise<Imported> {
  const points = await listPoints(database, region.code, day)
  const territories = await listTerritoriesOf(database, region.code)
  const kept = points.filter(
    ({ territory }) =>
      canReadPoint(actor, { territory, region: region.code }) &&
      (filter.territory === undefined || territory === filter.territory),
  )
  return { series: seriesOf(kept), territoryNames: new Map(territories.map(({ id, name }) => [id, name])) }
}
