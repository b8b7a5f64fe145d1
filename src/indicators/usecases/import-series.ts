import { z } from 'zod'
import {
  findRegion,
  listTerritoriesOf,
  readTable,
  regionDay,
  type Territory,
  type TerritoryNamesContext,
} from '#directory'
import { authorize, type Context, cleanLine, command, type Issue, query, refuseIssues } from '#kernel'
import type { Database } from '#storage'
import { canImportSeries } from '../policy.ts'
import { isSameFigure, type KeptPoint } from '../series/kept-series.ts'
import { largestSeriesFileBytes, readSeries, type SeriesPoint, seriesColumns } from '../series/series-file.ts'
import { addChanges, listPoints, putPoints } from '../store-series.ts'
import { makerOf } from './series-maker.ts'

const input = z.strictObject({
  /** INSEE code. */
  region: z.string().max(10),
  /** Where the figures come from: they are shown with it. */
  source: z.string().max(200),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
})

export interface SeriesReport {
  readonly region: string
  readonly territories: readonly Pick<Territory, 'id' | 'name'>[]
  /** Figures imported before that the file writes over. */
  readonly replaced: readonly KeptPoint[]
  readonly points: readonly SeriesPoint[]
  /** Every fault, line by line: with any, nothing is written. */
  readonly issues: readonly Issue[]
}

async function prepared(
  database: Database,
  { region: code, source, bytes }: z.infer<typeof input>,
  context: Context & TerritoryNamesContext,
) {
  const region = authorize(context.actor, findRegion(code), canImportSeries)
  const file = await readTable(context, bytes, { columns: seriesColumns, largestBytes: largestSeriesFileBytes })
  const territories = await listTerritoriesOf(database, region.code)
  const before = await listPoints(database, region.code, '9999-12-31')
  const { points, issues } = readSeries(file, territories, {
    aliases: await context.territoryAliases(region.code),
    known: before.map(({ indicator }) => indicator),
    today: regionDay(region, context.clock()),
  })
  const missing: Issue[] = cleanLine(source) ? [] : [{ path: 'source', code: 'series-source-missing' }]
  const written = new Set(points.map(keyOfPoint))
  const replaced = before.filter((point) => written.has(keyOfPoint(point)))
  return { region, territories, points, replaced, issues: [...missing, ...tooMany(before, points), ...issues] }
}

/** A page and a report print each series: a region keeps what they can hold. */
const most = { indicators: 100, figures: 20_000 }

function tooMany(before: readonly KeptPoint[], points: readonly SeriesPoint[]): Issue[] {
  const after = [...before, ...points]
  const indicators = new Set(after.map(({ indicator }) => indicator)).size
  const figures = new Set(after.map(keyOfPoint)).size
  const fault = (code: Issue['code'], count: number, maximum: number): Issue[] =>
    count > maximum ? [{ path: 'fichier', code, values: { count, maximum } }] : []
  return [
    ...fault('series-too-many-indicators', indicators, most.indicators),
    ...fault('series-too-many-figures', figures, most.figures),
  ]
}

function keyOfPoint({ indicator, territory, day }: Pick<SeriesPoint, 'indicator' | 'territory' | 'day'>): string {
  return JSON.stringify([indicator, territory, day])
}

/** Says what an import would write, and writes nothing. */
export const prepareSeries = query({
  input,
  run: async (database, asked, context: Context & TerritoryNamesContext): Promise<SeriesReport> => {
    const { region, ...report } = await prepared(database, asked, context)
    return { region: region.code, ...report }
  },
})

/** Imports series: all of the file, or nothing when one line is faulty. */
export const importSeries = command({
  action: 'indicators.import-series',
  input,
  run: async (transaction, asked, context: Context & TerritoryNamesContext): Promise<SeriesReport> => {
    const { region, ...report } = await prepared(transaction, asked, context)
    refuseIssues('series-file-refused', report.issues)
    const { points, replaced } = report
    const [source, now, maker] = [cleanLine(asked.source), context.clock(), makerOf(context.actor)]
    const fresh = new Map(points.map((point) => [keyOfPoint(point), { ...point, source }]))
    const changed = replaced.filter((old) => !isSameFigure(old, fresh.get(keyOfPoint(old))))
    await addChanges(transaction, region, changed, { change: 'replaced', changedAt: now, changedBy: maker })
    await putPoints(transaction, region, { points, source, importedAt: now, importedBy: maker })
    return { region: region.code, ...report }
  },
  subject: ({ region }) => `region:${region}`,
})
