import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#kernel'
import type { PrintedReport } from '../usecases/print-assessment.ts'
import type { ArchiveFile } from './archive-file.ts'
import type { Batch, BatchDeed } from './batch.ts'

/** What a new batch prints. */
export interface AskedBatch {
  readonly region: string
  readonly ownerId: string
  readonly startedAt: Date
  /** FINESS numbers. */
  readonly numbers: readonly string[]
  /** Prints the report of one structure with what the owner may do now; undefined once the right has ended. */
  print(finess: string): Promise<PrintedReport | undefined>
}

/** The batches of this server: one for each account and region. They last as long as the server runs, a day at most. */
export interface Batches {
  find(ownerId: string, region: string): Batch | undefined
  /** Starts a batch in place of the finished one of this account and region; the one under way goes on. */
  start(asked: AskedBatch): Promise<Batch>
  steer(batch: Batch, deed: BatchDeed): Promise<void>
  /** The archive of a finished batch. */
  read(batch: Batch): AsyncIterable<Uint8Array>
  /** Erases what an earlier server left in the folder. */
  purge(): Promise<void>
  /** Stops every batch, and erases the files. */
  close(): Promise<void>
}

export interface BatchContext {
  readonly batches: Batches
}

interface Kept {
  batch: Batch
  readonly asked: AskedBatch
  readonly archive: ArchiveFile
  /** The loop that prints; resolved while none does. */
  work: Promise<void>
}

const dayMilliseconds = 86_400_000

/** Archives are files of `folder`, each under a name of its own. */
export function createBatches(folder: string): Batches {
  const kept = new Map<string, Kept>()
  const keyOf = ({ ownerId, region }: Pick<Batch, 'ownerId' | 'region'>) => `${region} ${ownerId}`

  async function erase(one: Kept): Promise<void> {
    one.batch = { ...one.batch, state: 'ended' }
    await one.work
    await one.archive.erase()
    if (kept.get(keyOf(one.batch)) === one) kept.delete(keyOf(one.batch))
  }

  function run(one: Kept): void {
    one.batch = { ...one.batch, state: 'running' }
    one.work = printAll(one).catch(() => end(one))
  }

  /** The one under way; a finished one makes room. */
  async function current(asked: AskedBatch): Promise<Kept | undefined> {
    const before = kept.get(keyOf(asked))
    if (!before || before.batch.state === 'running' || before.batch.state === 'stopped') return before
    await erase(before)
    return kept.get(keyOf(asked))
  }

  return {
    find: (ownerId, region) => kept.get(keyOf({ ownerId, region }))?.batch,
    async start(asked) {
      const before = await current(asked)
      if (before) return before.batch
      const { region, ownerId, startedAt, numbers } = asked
      const id = newId()
      const { openArchive } = await import('./archive-file.ts')
      const archive = await openArchive(folder, id)
      const other = kept.get(keyOf(asked))
      if (other) {
        await archive.erase()
        return other.batch
      }
      const batch: Batch = { id, region, ownerId, startedAt, state: 'running', numbers, done: 0, failed: [] }
      const one: Kept = { batch, asked, archive, work: Promise.resolve() }
      kept.set(keyOf(batch), one)
      setTimeout(() => erase(one).catch(() => undefined), dayMilliseconds).unref()
      run(one)
      return one.batch
    },
    async steer(batch, deed) {
      const one = kept.get(keyOf(batch))
      if (one?.batch.id !== batch.id) return
      if (deed === 'erase') return erase(one)
      if (deed === 'stop' && one.batch.state === 'running') one.batch = { ...one.batch, state: 'stopped' }
      if (deed !== 'resume') return
      await one.work
      if (one.batch.state === 'stopped') run(one)
    },
    read: (batch) => createReadStream(kept.get(keyOf(batch))?.archive.path ?? ''),
    async purge() {
      const ours = new Set([...kept.values()].map(({ batch }) => `${batch.id}.zip`))
      const files = await readdir(folder).catch(() => [])
      for (const file of files) if (!ours.has(file)) await rm(join(folder, file), { force: true })
    },
    async close() {
      await Promise.all([...kept.values()].map(erase))
    },
  }
}

/** Nothing is kept of a batch that cannot go on. */
async function end(one: Kept): Promise<void> {
  one.batch = { ...one.batch, state: 'ended' }
  await one.archive.erase()
}

/** Prints from where the batch stands, until it is stopped. A report that fails is left out and counted. */
async function printAll(one: Kept): Promise<void> {
  const { asked, archive } = one
  while (one.batch.state === 'running') {
    const finess = asked.numbers[one.batch.done]
    if (finess === undefined) {
      await archive.finish()
      one.batch = { ...one.batch, state: 'finished' }
      return
    }
    const printed = await asked.print(finess).catch(() => null)
    if (printed === undefined) return end(one)
    if (printed) await archive.add(`${finess}-${printed.fileName}`, printed.pdf)
    one.batch = {
      ...one.batch,
      done: one.batch.done + 1,
      failed: printed ? one.batch.failed : [...one.batch.failed, finess],
    }
  }
}
