import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverWords } from '../test/support/server/server-process.ts'
import { median } from './measure.ts'
import { type Running, start } from './server.ts'
import { beginDiagnosis, type Writer, writeOn } from './soak-writer.ts'

/*
 * `npm run soak -- [kills] [seconds]`: the real server is killed during saves, as a power cut would do, then gets saves for a
 * while. No acknowledged answer may be missing, and memory must not grow.
 */

const kills = Number(process.argv[2] ?? 20)
const seconds = Number(process.argv[3] ?? 30)
const writers = 8
const longestRunMilliseconds = 600
/** A long run that is stopped has then said how far it came. */
const killsToldTogether = 50

const dataDir = mkdtempSync(join(tmpdir(), 'cap-care-soak-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
const open = () => start(serverWords, { DATA_DIR: dataDir })

const { lost, acknowledged } = await killAgain()
console.log(`${kills} kills, ${acknowledged} answers acknowledged, ${lost} lost`)
const { first, last, saves } = await keepBusy()
console.log(
  `${seconds} s under ${saves} saves: ${first.toFixed(0)} MB in the first quarter, ${last.toFixed(0)} MB in the last`,
)
process.exit(lost === 0 && last < first * 1.15 ? 0 : 1)

/** Each writer saves as fast as it can until the server dies; the next server must have every acknowledged answer. */
async function killAgain(): Promise<{ lost: number; acknowledged: number }> {
  let lost = 0
  let acknowledged = 0
  let server = await open()
  const diagnoses = await Promise.all(Array.from({ length: writers }, () => beginDiagnosis(server.address)))
  for (let kill = 0; kill < kills; kill += 1) {
    const running = diagnoses.map((writer) => writeOn(server.address, writer))
    await pause(Math.random() * longestRunMilliseconds)
    await server.stop()
    for (const count of await Promise.all(running)) acknowledged += count
    server = await open()
    for (const writer of diagnoses) if (!(await holds(server, writer))) lost += 1
    if ((kill + 1) % killsToldTogether === 0)
      console.log(`${kill + 1} kills, ${acknowledged} acknowledged, ${lost} lost`)
  }
  await server.stop()
  return { lost, acknowledged }
}

/** A save in progress when the server died may be in the database without an acknowledgement. */
async function holds({ address }: Running, writer: Writer): Promise<boolean> {
  const page = await (await fetch(`${address}${writer.base}/theme/copies`)).text()
  const kept = Number(page.match(/name="reponse\.jours-conserves"[^>]*value="(\d+)"/)?.[1] ?? 0)
  const isThere = kept === writer.acknowledged || kept === writer.sent
  if (!isThere) console.error(`${writer.base}: ${writer.acknowledged} acknowledged, ${writer.sent} sent, ${kept} kept`)
  return isThere
}

async function keepBusy(): Promise<{ first: number; last: number; saves: number }> {
  const server = await open()
  const stop = new AbortController()
  const running = await Promise.all(Array.from({ length: writers }, () => beginDiagnosis(server.address)))
  const saving = running.map((writer) => writeOn(server.address, writer, stop.signal))
  const samples: number[] = []
  for (let second = 0; second < seconds; second += 1) {
    await pause(1_000)
    samples.push(server.memoryMegabytes())
  }
  stop.abort()
  const saves = (await Promise.all(saving)).reduce((sum, count) => sum + count, 0)
  await server.stop()
  const quarter = Math.max(1, Math.floor(samples.length / 4))
  return { first: median(samples.slice(0, quarter)), last: median(samples.slice(-quarter)), saves }
}
