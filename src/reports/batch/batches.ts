import { createReadStream, existsSync } from 'node:fs'
import { newId } from '#kernel'
import { type Batch, type BatchDeed, isOver } from './batch.ts'
import { type BatchFiles, openFiles } from './batch-files.ts'
import { clearFolder, eraseNote, readNotes } from './batch-note.ts'
import { type PrintedNumbers, printInTurn } from './print-in-turn.ts'

/** What a new batch prints. */
export interface AskedBatch extends PrintedNumbers {
  readonly region: string
  readonly ownerId: string
  readonly startedAt: Date
}

/**
 * The batches of this server: one for each account and region. They last as long as the server runs, a day at most. Those of the
 * server before it are told as lost.
 */
export interface Batches {
  find(ownerId: string, region: string): Promise<Batch | undefined>
  /** Those of which something is on the disk. */
  list(): readonly Batch[]
  /** Starts a batch in place of the finished one of this account and region; the one under way goes on. */
  start(asked: AskedBatch): Promise<Batch>
  steer(batch: Batch, deed: BatchDeed): Promise<void>
  /** Erases what was printed: the right of its owner has ended. The page tells why while the server runs. */
  end(batch: Batch): Promise<void>
  /** The archive of a finished batch; undefined once its file is gone, erased by another request or on the disk. */
  read(batch: Batch): AsyncGenerator<Uint8Array> | undefined
  /** Erases the archives that an earlier server left in the folder. */
  purge(): Promise<void>
  /** Stops every batch, and erases the archives. */
  close(): Promise<void>
}

export interface BatchContext {
  readonly batches: Batches
}

interface Kept extends BatchFiles {
  batch: Batch
  readonly asked: AskedBatch
  /** Set while the last reports asked for are awaited: for everybody, it is erased already. */
  isErased: boolean
  /** The loop that prints; resolved while none does. */
  work: Promise<void>
}

const dayMilliseconds = 86_400_000

/** Archives and notes are files of `folder`, each under the name of its batch. */
export function createBatches(folder: string): Batches {
  const kept = new Map<string, Kept>()
  let lost: Promise<Map<string, Batch>> | undefined
  const keyOf = ({ ownerId, region }: Pick<Batch, 'ownerId' | 'region'>) => `${region} ${ownerId}`

  /** Read when somebody asks: a command that runs beside the server touches nothing. */
  function earlier(): Promise<Map<string, Batch>> {
    lost ??= readNotes(folder).then((all) => new Map(all.map((batch) => [keyOf(batch), batch])))
    return lost
  }

  async function forgetEarlier(key: Pick<Batch, 'ownerId' | 'region'>): Promise<void> {
    const known = (await earlier()).get(keyOf(key))
    if (known) await eraseNote(folder, known.id)
    ;(await earlier()).delete(keyOf(key))
  }

  async function erase(one: Kept): Promise<void> {
    one.isErased = true
    await endWith(one, 'ended')
    await one.note.erase()
    if (kept.get(keyOf(one.batch)) === one) kept.delete(keyOf(one.batch))
  }

  function run(one: Kept): void {
    one.batch = { ...one.batch, state: 'running' }
    // What cannot be erased either, such as on a disk that became read-only, is left to the upkeep.
    const ended = printAll(one).catch(() => giveUp(one, 'broken'))
    one.work = ended.catch(() => undefined)
  }

  /** The one under way; a finished one makes room. */
  async function current(asked: AskedBatch): Promise<Kept | undefined> {
    const before = kept.get(keyOf(asked))
    if (!before || before.batch.state === 'running' || before.batch.state === 'stopped') return before
    await erase(before)
    return kept.get(keyOf(asked))
  }

  return {
    find: async (ownerId, region) => {
      const key = keyOf({ ownerId, region })
      const one = kept.get(key)
      return one && !one.isErased ? one.batch : (await earlier()).get(key)
    },
    list: () => [...kept.values()].map(({ batch }) => batch).filter((batch) => !isOver(batch)),
    async end(batch) {
      const one = kept.get(keyOf(batch))
      if (one?.batch.id !== batch.id) return
      await endWith(one, 'ended')
      await one.note.erase()
    },
    async start(asked) {
      const before = await current(asked)
      if (before) return before.batch
      await forgetEarlier(asked)
      const { region, ownerId, startedAt, numbers } = asked
      const batch: Batch = { id: newId(), region, ownerId, startedAt, state: 'running', numbers, done: 0, failed: [] }
      const files = await openFiles(folder, batch)
      const other = kept.get(keyOf(asked))
      if (other) {
        await files.archive.erase()
        await files.note.erase()
        return other.batch
      }
      const one: Kept = { ...files, batch, asked, isErased: false, work: Promise.resolve() }
      kept.set(keyOf(batch), one)
      setTimeout(() => erase(one).catch(() => undefined), dayMilliseconds).unref()
      run(one)
      return one.batch
    },
    async steer(batch, deed) {
      const one = kept.get(keyOf(batch))
      if (deed === 'erase' && batch.state === 'lost') return forgetEarlier(batch)
      if (one?.batch.id !== batch.id) return
      if (deed === 'erase') return erase(one)
      if (deed === 'stop' && one.batch.state === 'running') one.batch = { ...one.batch, state: 'stopped' }
      // Asked twice, it would wait for the whole batch.
      if (deed !== 'resume' || one.batch.state !== 'stopped') return
      await one.work
      if (one.batch.state === 'stopped') run(one)
    },
    read: (batch) => {
      const path = kept.get(keyOf(batch))?.archive.path
      return path !== undefined && existsSync(path) ? piecesOf(path) : undefined
    },
    async purge() {
      await earlier()
      const keeps = new Set([...kept.values()].map(({ batch }) => batch.id))
      await clearFolder(folder, { keeps, now: Date.now(), oldest: dayMilliseconds })
    },
    async close() {
      await Promise.all([...kept.values()].map((one) => endWith(one, 'ended')))
    },
  }
}

/** Opens the file when the first piece is asked for: the error of a stream that nobody reads yet would end the server. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

/** Stops what is printed, and erases the archive. */
async function endWith(one: Kept, state: 'ended' | 'broken'): Promise<void> {
  one.batch = { ...one.batch, state }
  await one.work
  await one.archive.erase()
}

/** Nothing is kept of a batch that cannot go on: the page tells why while the server runs. */
async function giveUp(one: Kept, state: 'ended' | 'broken'): Promise<void> {
  one.batch = { ...one.batch, state }
  await one.archive.erase()
  await one.note.erase()
}

/** Prints from where the batch stands, until it is stopped. A report that fails is left out and counted. */
async function printAll(one: Kept): Promise<void> {
  const { asked, archive, note } = one
  const isRunning = () => one.batch.state === 'running'
  for await (const { finess, printed } of printInTurn(asked, { from: one.batch.done, isRunning })) {
    // Erased while it was printed.
    if (one.batch.state === 'ended') return
    if (printed === undefined) return giveUp(one, 'ended')
    if (printed) await archive.add(`${finess}-${printed.fileName}`, printed.pdf)
    await note.add(printed ? 'printed' : 'failed')
    const failed = printed ? one.batch.failed : [...one.batch.failed, finess]
    one.batch = { ...one.batch, done: one.batch.done + 1, failed }
  }
  if (!isRunning()) return
  await archive.finish()
  // The right may have ended meanwhile.
  if (one.batch.state !== 'ended') one.batch = { ...one.batch, state: 'finished' }
}
