import { statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Storage } from '#storage'

/** The state of the storage, for `/health`. */
export interface StorageState {
  readonly status: 'ok' | 'storage-unavailable' | 'storage-not-writable'
  /** Free space on the disk of DATA_DIR; undefined when the system does not say. */
  readonly freeMegabytes: number | undefined
}

/** However often `/health` is asked, the disk is checked every five seconds at most. */
const keptMilliseconds = 5_000
/** A write that waits longer is no fault of the disk: a restore may hold the queue of writers. */
const patienceMilliseconds = 2_000
/** With less, the check may still succeed, since SQLite reuses pages of its log, but the next large save would fail. */
const leastMegabytes = 1

/** Reports the state of the storage. Callers at the same moment share one check. */
export function watchStorage(storage: Storage, dataDir: string, now = () => performance.now()) {
  let looked = Number.NEGATIVE_INFINITY
  let state: Promise<StorageState> | undefined
  return (): Promise<StorageState> => {
    if (!state || now() - looked > keptMilliseconds) {
      looked = now()
      state = look(storage, dataDir)
    }
    return state
  }
}

async function look(storage: Storage, dataDir: string): Promise<StorageState> {
  const freeMegabytes = await freeIn(dataDir)
  if (!(await succeeds(storage.check()))) return { status: 'storage-unavailable', freeMegabytes }
  const isFull = storage.dialect === 'sqlite' && (freeMegabytes ?? leastMegabytes) < leastMegabytes
  const isWritable = !isFull && (await succeeds(Promise.race([storage.checkWrite(), later()])))
  return { status: isWritable ? 'ok' : 'storage-not-writable', freeMegabytes }
}

function later(): Promise<void> {
  return pause(patienceMilliseconds, undefined, { ref: false })
}

/** Whole megabytes that the account of the server may still write. */
async function freeIn(folder: string): Promise<number | undefined> {
  const found = await statfs(folder).catch(() => undefined)
  return found && Math.floor((found.bavail * found.bsize) / 1_000_000)
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}
