import { availableParallelism, loadavg } from 'node:os'
import { benchHttp } from './http.ts'
import type { Line } from './measure.ts'
import { benchScore } from './score.ts'

/* `npm run bench`: speed and memory budgets, each beside its floor in the same run. `npm run bench -- pdf batch=1000` runs two parts. */

const parts: Record<string, (size?: number) => Promise<readonly Line[] | AsyncGenerator<Line>>> = {
  score: benchScore,
  http: benchHttp,
  load: async () => (await import('./load.ts')).benchLoad(),
  pdf: async () => (await import('./pdf.ts')).benchPdf(),
  batch: async (count) => (await import('./batch.ts')).benchBatch(count),
  workbook: async () => (await import('./workbooks.ts')).benchWorkbook(),
  'pdf-flood': async () => (await import('./pdf-flood.ts')).benchPdfFlood(),
  region: async () => (await import('./region.ts')).benchRegionPage(),
  indicators: async () => (await import('./region.ts')).benchIndicators(),
  silence: async () => (await import('./silence.ts')).benchSilence(),
  asks: async () => (await import('./asks.ts')).benchAsks(),
  homes: async () => (await import('./homes.ts')).benchHomes(),
  care: async () => (await import('./care.ts')).benchCare(),
  watchers: async () => (await import('./watchers.ts')).benchWatchers(),
  comparison: async () => (await import('./comparison.ts')).benchComparison(),
  publication: async () => (await import('./comparison-publication.ts')).benchPublication(),
  finess: async () => (await import('./finess.ts')).benchFiness(),
}

const wanted = new Map(
  process.argv.slice(2).map((word) => {
    const [name = '', size] = word.split('=')
    return [name, size === undefined ? undefined : Number(size)]
  }),
)

console.log(
  `Processors: ${availableParallelism()}. Load before: ${loadavg()[0]?.toFixed(1)}: above the number of processors, times are those of a busy machine.`,
)
console.log(row(['what', 'floor', 'ours', 'ratio', 'budget', '']))
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.size > 0 && !wanted.has(name)) continue
  for await (const line of await bench(wanted.get(name))) console.log(row(cells(line)))
}
process.exit()

function cells({ what, unit, floor, ours, maximumRatio, minimumRatio, maximum }: Line): string[] {
  const ratio = floor === undefined ? undefined : ours / floor
  const budgets = [
    maximumRatio === undefined ? '' : `<= ${maximumRatio}x`,
    minimumRatio === undefined ? '' : `>= ${minimumRatio}x`,
    maximum === undefined ? '' : `<= ${maximum} ${unit}`,
  ]
  const kept =
    (ratio ?? 0) <= (maximumRatio ?? Number.POSITIVE_INFINITY) &&
    (ratio ?? 0) >= (minimumRatio ?? 0) &&
    ours <= (maximum ?? Number.POSITIVE_INFINITY)
  return [
    what,
    floor === undefined ? '-' : `${floor.toFixed(2)} ${unit}`,
    `${ours.toFixed(2)} ${unit}`,
    ratio === undefined ? '-' : `${ratio.toFixed(2)}x`,
    budgets.filter(Boolean).join(', '),
    kept ? 'kept' : 'OVER',
  ]
}

function row(cells: readonly string[]): string {
  const widths = [48, 12, 12, 8, 20, 5]
  return cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' ')
}
