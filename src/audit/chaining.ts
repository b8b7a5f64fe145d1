import { dialect, type Storage } from '#storage'
import type { AuditFiles } from './marks.ts'
import { chainWaiting } from './store-chaining.ts'
import { listWaiting } from './store-waiting.ts'

/** How long an entry waits to be chained, while the server that wrote it runs. */
const soonMilliseconds = 500
/** How often the server looks for entries that a stopped server left. */
const leftMilliseconds = 60_000

/** Chains every waiting entry, in batches. Several processes may do so at once: each entry is chained once. */
export async function chainAll(storage: Storage, files: AuditFiles): Promise<void> {
  while ((await storage.read((database) => listWaiting(database, 1))).length > 0) {
    await storage.write((transaction) => chainWaiting(transaction, files))
  }
}

export interface Chaining {
  /** Asks that the entry just written be chained soon. */
  soon(): void
  /** Resolves when the entries written so far are chained. Later entries are not chained automatically. */
  settled(): Promise<void>
}

/** Chains entries soon after they were written. After a fault they wait for the next attempt. */
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
