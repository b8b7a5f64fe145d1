import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Line } from './measure.ts'

const count = 40_000

/** The most memory that the workbook of a large region takes: a start of the process included. */
export async function benchWorkbook(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-workbook-'))
  try {
    await run('fill', folder)
    return [{ what: `XLSX of ${count} structures, memory`, unit: 'MB', ours: await run('write', folder), maximum: 200 }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(deed: string, folder: string): Promise<number> {
  const program = join(import.meta.dirname, 'region-export.ts')
  // The settings of `npm run cli`.
  const settings = ['--max-semi-space-size=8', '--heap-growing-percent=50', '--import', './src/loading.js']
  const { stdout } = await promisify(execFile)(process.execPath, [...settings, program, deed, String(count), folder])
  return Number(stdout.trim().split('\n').at(-1))
}
