import { dialect, type Storage } from '#storage'
import type { AuditFiles } from './marks.ts'
import { chainWaiting } from './store-chaining.ts'
import { listWaiting } from './store-waiting.ts'

/** How long a row waits at most, while the server that told it lives. */
const soonMilliseconds = 500
/** How often rows are looked for that a stopped server has left. */
const leftMilliseconds = 60_000

/** Chains all that waits now, a batch at a time. Several processes may do so together: each row is chained once. */
export async function chainAll(storage: Storage, files: AuditFiles): Promise<void> {
  while ((await storage.read((database) => listWaiting(database, 1))).length > 0) {
    await storage.write((transaction) => chainWaiting(transaction, files))
  }
}

export interface Chaining {
  /** Asks that what was just told be chained soon. */
  soon(): void
  /** Resolves when what was told so far is chained. Nothing more is chained by itself after that. */
  settled(): Promise<void>
}

/** Chains what waits, soon after it was told. A fault leaves it waiting, for the next time. */
export function keepChaining(storage: Storage, files: AuditFiles, onFault: (error: unknown) => void): Chaining {
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()
  const chain = () => {
    clearTimeout(timer)
    timer = undefined
    last = last.then(() => chainAll(storage, files)).catch(onFault)
    return last
  }
  const regularly = dialect === 'sqlite' ? undefined : setInterval(chain, leftMilliseconds).unref()
  return {
    soon: () => {
      timer ??= setTimeout(chain, soonMilliseconds).unref()
    },
    settled: () => {
      clearInterval(regularly)
      return timer ? chain() : last
    },
  }
}
