import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { operator } from '#kernel'
import { createPrinter, type DiagnosticReport } from '#reports'
import { createBatches } from '../src/reports/batch/batches.ts'
import { reportHtml } from '../src/reports/html.ts'
import { printReport } from '../src/reports/print-report.ts'
import type { Line } from './measure.ts'
import { openBarePages } from './pdf.ts'

const count = 200
/** After so many, the memory of the process has its size. */
const warm = 100
const sample = new URL('../reports/diagnostic/sample.json', import.meta.url)

/**
 * Reports a second of a batch into its archive, beside a bare browser that prints the same pages: one after the other on one page, which
 * is how the product prints, and on two pages at once, as many as the cores of a small server.
 */
export async function benchBatch(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-batch-'))
  const report = JSON.parse(readFileSync(sample, 'utf8')) as DiagnosticReport
  const html = await reportHtml('diagnostic', report)
  const bare = await openBarePages(folder, 2)
  const printer = createPrinter({ folder })
  const batches = createBatches(join(folder, 'lots'))
  const numbers = Array.from({ length: count }, (_, place) => String(100_000_000 + place))
  const live = liveMemory()
  let early = 0
  const print = async (finess: string) => {
    if (finess === numbers[warm]) early = live()
    const told = { ...report, owner: finess }
    const pdf = await printReport({ printer, actor: operator, unmetered: true }, { name: 'diagnostic', report: told })
    return { pdf, fileName: 'rapport.pdf' }
  }
  const onePage = await rateOf(() => printOn(bare.pages.slice(0, 1), html))
  const twoPages = await rateOf(() => printOn(bare.pages, html))
  await print('000000000')
  const asked = { region: '32', ownerId: 'a', startedAt: new Date(), numbers, print }
  const ours = await rateOf(async () => {
    await batches.start(asked)
    while ((await batches.find('a', '32'))?.state === 'running') await wait(20)
  })
  const grown = Math.max(0, live() - early)
  await Promise.all([bare.close(), printer.close(), batches.close()])
  rmSync(folder, { recursive: true, force: true })
  return [
    { what: `batch of ${count}, a second, beside one bare page`, unit: '', floor: onePage, ours, minimumRatio: 0.8 },
    { what: `batch of ${count}, a second, beside two bare pages`, unit: '', floor: twoPages, ours, minimumRatio: 0.8 },
    { what: 'memory kept of its second half', unit: 'MB', ours: grown, maximum: 5 },
  ]
}

/** Prints the reports, as many at once as there are pages. */
async function printOn(pages: readonly { print(html: string): Promise<unknown> }[], html: string): Promise<void> {
  let left = count
  const prints = pages.map(async ({ print }) => {
    while (left > 0) {
      left -= 1
      await print(html)
    }
  })
  await Promise.all(prints)
}

/** What the process holds once what nobody uses is thrown away, in megabytes. */
function liveMemory(): () => number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  return () => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 1024 / 1024
  }
}

async function rateOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (1000 * count) / (performance.now() - began)
}
