import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { anyone } from '#kernel'
import { createPrinter, type DiagnosticReport, type Printer, printDiagnostic } from '#reports'
import { type Line, median, time } from './measure.ts'

const sample = new URL('../reports/diagnostic/sample.json', import.meta.url)
const documentsOfTheFlood = 12
const longestCommentLength = 2000

/**
 * The PDF of one caller while another asks without end for twelve of the slowest documents known: every comment is full of
 * different characters that hardly any font draws. Also, how long every other request then waits.
 */
export async function benchPdfFlood(): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cap-care-bench-'))
  const printer = createPrinter({ folder: dataDir, allowance: { burstSeconds: 3600, secondsPerMinute: 60 } })
  const report = JSON.parse(readFileSync(sample, 'utf8')) as DiagnosticReport
  const ours = () => printDiagnostic({ printer, actor: anyone, from: '198.51.100.1' }, report)
  await time(5, ours)
  const alone = median(await time(10, ours))
  const flood = floodWith(printer, report)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const disturbed = median(await time(10, ours))
  const stalled = delay.max / 1e6
  const slowest = await flood.stop()
  await printer.close()
  rmSync(dataDir, { recursive: true, force: true })
  return [
    { what: 'a document of signs, 20 000 of them', unit: 'ms', ours: slowest, maximum: 10_000 },
    { what: 'another PDF while 12 of those wait', unit: 'ms', floor: alone, ours: disturbed, maximum: 3000 },
    { what: 'any other request meanwhile, longest wait', unit: 'ms', ours: stalled, maximum: 1000 },
  ]
}

/** Keeps twelve documents waiting until stopped, then gives the time that one takes from request to response. */
function floodWith(printer: Printer, report: DiagnosticReport) {
  let over = false
  const ended: number[] = []
  const ask = async (document: DiagnosticReport): Promise<void> => {
    while (!over) {
      await printDiagnostic({ printer, actor: anyone, from: '198.51.100.2' }, document)
      ended.push(performance.now())
    }
  }
  const asked = Array.from({ length: documentsOfTheFlood }, () => ofSigns(report)).map(ask)
  return {
    async stop() {
      over = true
      await Promise.all(asked)
      const intervals = ended.slice(-documentsOfTheFlood).map((at, place, all) => at - (all[place - 1] ?? at))
      return median(intervals.slice(1))
    },
  }
}

function ofSigns(report: DiagnosticReport): DiagnosticReport {
  const themes = report.annex.themes.map(({ title, questions }) => ({
    title,
    questions: questions.map((question) => ({ ...question, comment: differentSigns() })),
  }))
  return { ...report, annex: { ...report.annex, themes } }
}

function differentSigns(): string {
  const any = () => String.fromCodePoint(0x100 + Math.floor(Math.random() * 0xd600))
  return Array.from({ length: longestCommentLength }, any).join('')
}
