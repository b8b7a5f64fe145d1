import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandWords } from '../test/support/server/server-process.ts'
import { writeFinessFile } from './finess-file.ts'
import type { Line } from './measure.ts'

const nationalLines = 103_022

/** Imports the whole national register into a new database, as the command does. */
export async function benchFiness(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-finess-'))
  try {
    const file = join(folder, 'national.csv')
    await writeFinessFile(file, nationalLines)
    const { seconds, megabytes } = importFile(file, folder)
    return [
      { what: `import FINESS, ${nationalLines} lines`, unit: 's', ours: seconds, maximum: 10 },
      { what: 'same, peak memory', unit: 'MB', ours: megabytes, maximum: 300 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The process prints its own peak memory when it ends. */
const sayPeak = "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))"

function importFile(file: string, folder: string): { seconds: number; megabytes: number } {
  const began = performance.now()
  const words = ['--import', sayPeak, ...commandWords, 'import', 'finess', file]
  const run = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data') },
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const peakKilobytes = Number(run.stderr.match(/peak (\d+)/)?.[1])
  return { seconds: (performance.now() - began) / 1000, megabytes: peakKilobytes / 1024 }
}
