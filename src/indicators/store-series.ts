import { and, asc, eq, lte } from 'drizzle-orm'
import type { Region } from '#directory'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { ImportedPoint } from './series/series.ts'
import type { SeriesPoint } from './series/series-file.ts'
import { seriesPoints } from './tables.ts'

/** The imported points of a region until a day, by indicator and territory. */
export async function listPoints(database: Database, region: string, until: string): Promise<ImportedPoint[]> {
  const { indicator, territory, day, numerator, denominator, source } = seriesPoints
  return database
    .select({ indicator, territory, day, numerator, denominator, source })
    .from(seriesPoints)
    .where(and(eq(seriesPoints.region, region), lte(day, until)))
    .orderBy(asc(indicator), asc(day), asc(territory))
}

/** Writes points over those of the same indicator, territory and day. */
export async function putPoints(
  transaction: Transaction,
  { code: region }: Authorized<Pick<Region, 'code'>>,
  { points, source, importedAt }: { points: readonly SeriesPoint[]; source: string; importedAt: Date },
): Promise<void> {
  for (const point of points) {
    const { numerator, denominator } = point
    const facts = { numerator, denominator, source, importedAt }
    await transaction
      .insert(seriesPoints)
      .values({ ...point, ...facts, region })
      .onConflictDoUpdate({
        target: [seriesPoints.region, seriesPoints.indicator, seriesPoints.territory, seriesPoints.day],
        set: facts,
      })
  }
}
