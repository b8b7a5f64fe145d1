import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import type { Region } from '#directory'
import { type Authorized, newId } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { KeptPoint, SeriesChange } from './series/kept-series.ts'
import type { SeriesPoint } from './series/series-file.ts'
import { seriesChanges, seriesPoints } from './tables.ts'

/** The imported points of a region until a day, by indicator and territory. */
export async function listPoints(database: Database, region: string, until: string): Promise<KeptPoint[]> {
  const { indicator, territory, day, numerator, denominator, source, importedAt, importedBy } = seriesPoints
  return database
    .select({ indicator, territory, day, numerator, denominator, source, importedAt, importedBy })
    .from(seriesPoints)
    .where(and(eq(seriesPoints.region, region), lte(day, until)))
    .orderBy(asc(indicator), asc(day), asc(territory))
}

/** Writes points over those of the same indicator, territory and day. */
export async function putPoints(
  transaction: Transaction,
  { code: region }: Authorized<Pick<Region, 'code'>>,
  written: {
    readonly points: readonly SeriesPoint[]
    readonly source: string
    readonly importedAt: Date
    readonly importedBy: string
  },
): Promise<void> {
  const { points, source, importedAt, importedBy } = written
  for (const point of points) {
    const { numerator, denominator } = point
    const facts = { numerator, denominator, source, importedAt, importedBy }
    await transaction
      .insert(seriesPoints)
      .values({ ...point, ...facts, region })
      .onConflictDoUpdate({
        target: [seriesPoints.region, seriesPoints.indicator, seriesPoints.territory, seriesPoints.day],
        set: facts,
      })
  }
}

export async function removePoints(
  transaction: Transaction,
  { code: region }: Authorized<Pick<Region, 'code'>>,
  points: readonly KeptPoint[],
): Promise<void> {
  for (const { indicator, territory, day } of points) {
    const { region: of, indicator: named, territory: there, day: on } = seriesPoints
    const meant = and(eq(of, region), eq(named, indicator), eq(there, territory), eq(on, day))
    await transaction.delete(seriesPoints).where(meant)
  }
}

/** Keeps figures as they stand, before they are replaced or removed. */
export async function addChanges(
  transaction: Transaction,
  { code: region }: Authorized<Pick<Region, 'code'>>,
  points: readonly KeptPoint[],
  made: Pick<SeriesChange, 'change' | 'changedAt' | 'changedBy'>,
): Promise<void> {
  for (const { importedAt: _at, importedBy: _by, ...point } of points)
    await transaction.insert(seriesChanges).values({ ...point, ...made, id: newId(), region })
}

/** What was replaced or removed since an instant, the last first. */
export async function listChanges(
  database: Database,
  { region, since, most }: { readonly region: string; readonly since: Date; readonly most: number },
): Promise<SeriesChange[]> {
  const { indicator, territory, day, numerator, denominator, source, change, changedAt, changedBy } = seriesChanges
  return database
    .select({ indicator, territory, day, numerator, denominator, source, change, changedAt, changedBy })
    .from(seriesChanges)
    .where(and(eq(seriesChanges.region, region), gte(changedAt, since)))
    .orderBy(desc(changedAt), asc(indicator), asc(day), asc(territory))
    .limit(most)
}
