import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { operator } from '#kernel'
import { createPrinter, type DiagnosticReport, printDiagnostic } from '#reports'
import { reportHtml } from '../src/reports/html.ts'
import { shippedBrowser } from '../src/reports/shipped-browser.ts'
import { inTurn, type Line, time } from './measure.ts'

const sample = new URL('../reports/diagnostic/sample.json', import.meta.url)

/** A diagnostic PDF in a warm browser, from model to bytes; the floor prints the same HTML on a bare page that stays open. */
export async function benchPdf(): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cap-care-bench-'))
  const report = JSON.parse(readFileSync(sample, 'utf8')) as DiagnosticReport
  const html = await reportHtml('diagnostic', report)
  const bare = await openBarePage(dataDir)
  const printer = createPrinter({ folder: dataDir })
  const floor = () => bare.print(html)
  const ours = () => printDiagnostic({ printer, actor: operator }, report)
  await time(5, floor)
  await time(5, ours)
  const what = `diagnostic PDF, ${countPages(await ours())} pages, warm`
  const measured = await inTurn(40, floor, ours)
  await Promise.all([bare.close(), printer.close()])
  rmSync(dataDir, { recursive: true, force: true })
  return [{ what, unit: 'ms', ...measured, maximumRatio: 1.2 }]
}

/** The floor: a browser and a page, as Puppeteer starts them. */
export async function openBarePage(dataDir: string) {
  const { pages, close } = await openBarePages(dataDir, 1)
  const [page] = pages
  if (!page) throw new Error('one page was opened')
  return { ...page, close }
}

/** So many pages of one bare browser. */
export async function openBarePages(dataDir: string, count: number) {
  const { executablePath, environment } = await shippedBrowser(dataDir)
  const browser = await launch({
    executablePath,
    env: { ...process.env, ...environment },
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }
  const openOne = async () => {
    const page = await browser.newPage()
    const print = async (html: string) => {
      await page.setContent(html)
      return page.pdf(options)
    }
    return { print }
  }
  const pages = []
  for (let opened = 0; opened < count; opened += 1) pages.push(await openOne())
  return { pages, close: () => browser.close() }
}

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
