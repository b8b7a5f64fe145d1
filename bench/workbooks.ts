import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { commandWords, serverWords } from '../test/support/server/server-process.ts'
import type { Line } from './measure.ts'

const count = 40_000

/** The most memory that the workbook of a large region takes: a start of the process included. */
export async function benchWorkbook(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-workbook-'))
  try {
    await run('fill', folder)
    const lines: Line[] = []
    for (const [script, words] of Object.entries({ start: serverWords, cli: commandWords }))
      lines.push({
        what: `XLSX of ${count} structures, memory with the settings of npm run ${script}`,
        unit: 'MB',
        ours: await run('write', folder, settingsOf(words)),
        maximum: 200,
      })
    return lines
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The settings of Node among the words of a script of package.json. */
const settingsOf = (words: readonly string[]) => words.slice(0, words.indexOf('--import'))

async function run(deed: string, folder: string, settings: readonly string[] = []): Promise<number> {
  const program = join(import.meta.dirname, 'region-export.ts')
  const words = [...settings, '--import', './src/loading.js', program, deed, String(count), folder]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  return Number(stdout.trim().split('\n').at(-1))
}
