import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Printer } from '#reports'
import { openBatchRegion } from './batch-region.ts'
import { type Line, median, time } from './measure.ts'
import { openBarePages } from './pdf.ts'

/** Floor and batch print so many reports in turn, so that a change of the machine's speed affects both; a round begins and ends with one browser idle. */
const round = 100
const asksOfDirector = 20

/**
 * Reports a second of a batch, from the database into its archive, beside a bare browser that prints the same pages on two pages at
 * once. `npm run bench -- batch=1000` prints as many as a region has structures. Then the PDF of a director, alone and in the middle of a batch.
 */
export async function benchBatch(count = 200): Promise<Line[]> {
  const region = await openBatchRegion()
  const bare = await openBarePages(region.folder, 2)
  const live = liveMemory()
  let gate = Promise.withResolvers<void>()
  let allowed = 0
  const numbers = await region.start(count, async (place) => {
    while (place >= allowed) await gate.promise
  })
  const html = await pagesOf(numbers, region.printOne)
  const printed = async () => (await region.batch())?.done ?? 0
  const spent = { floor: 0, ours: 0 }
  let early = 0
  for (let begun = 0; begun < count; begun += round) {
    const until = Math.min(count, begun + round)
    spent.floor += await durationOf(() => printOn(bare.pages, html, { begun, until }))
    spent.ours += await durationOf(async () => {
      allowed = until
      gate.resolve()
      gate = Promise.withResolvers()
      while ((await printed()) < until) await wait(25)
    })
    if (begun < count / 2) early = live()
  }
  while ((await region.batch())?.state !== 'finished') await wait(5)
  const grown = Math.max(0, live() - early)
  await region.erase()
  const waits = await directorWaits(region)
  await Promise.all([bare.close(), region.close()])
  const [floor, ours] = [(1000 * count) / spent.floor, (1000 * count) / spent.ours]
  return [
    { what: `batch of ${count}, a second, beside two bare pages`, unit: '', floor, ours, minimumRatio: 0.8 },
    { what: 'PDF of a director in the middle of a batch', unit: 'ms', ...waits, maximumRatio: 3 },
    { what: 'memory kept of its second half', unit: 'MB', ours: grown, maximum: 5 },
  ]
}

/** How long a director waits for a PDF: while nobody else prints, and during a batch. */
async function directorWaits(region: Awaited<ReturnType<typeof openBatchRegion>>) {
  const floor = median(await time(asksOfDirector, region.printForDirector))
  await region.start(100_000, async () => undefined)
  const waits: number[] = []
  for (let asked = 0; asked < asksOfDirector; asked += 1) {
    await wait(300 + 20 * asked)
    waits.push(...(await time(1, region.printForDirector)))
  }
  await region.erase()
  return { floor, ours: median(waits) }
}

/** The page of each report, as it is sent to the browser. */
async function pagesOf(
  numbers: readonly string[],
  printOne: (number: string, printer: Printer) => Promise<unknown>,
): Promise<string[]> {
  const pages: string[] = []
  const print: Printer['print'] = async ({ html }) => {
    pages.push(await html())
    return new Uint8Array()
  }
  const nothing = async () => undefined
  const printer = { print, prepare: nothing, close: nothing, protection: async () => Promise.reject(new Error()) }
  for (const number of numbers) await printOne(number, printer)
  return pages
}

/** Prints some of the reports, as many at once as there are pages. */
async function printOn(
  pages: readonly { print(html: string): Promise<unknown> }[],
  html: readonly string[],
  { begun, until }: { readonly begun: number; readonly until: number },
): Promise<void> {
  let next = begun
  const prints = pages.map(async ({ print }) => {
    while (next < until) {
      next += 1
      await print(html[(next - 1) % html.length] ?? '')
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

async function durationOf(work: () => Promise<void>): Promise<number> {
  const [duration = 0] = await time(1, work)
  return duration
}
