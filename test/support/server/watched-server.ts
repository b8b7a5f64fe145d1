import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ServerProcess } from './server-process.ts'

/** What the product promises whatever is sent to it: nobody waits longer, in milliseconds. */
export const longestWait = 1_000

export interface Watched {
  /** Statuses that `/health` gave, each once. */
  readonly statuses: readonly number[]
  /** The longest that the server itself kept `/health` waiting, in milliseconds. */
  readonly longestOwnWait: number
}

/**
 * Asks for `/health` all the time that some work lasts. A busy machine holds up every process, and most of all one that has
 * much to do. So two times are not counted: what a server that does nothing took at that moment, and, where the system says
 * it, how long the server was ready to go on and had no processor.
 */
export async function watchHealth(
  server: ServerProcess,
  idle: ServerProcess,
  work: () => Promise<unknown>,
): Promise<Watched> {
  const workerData = { address: server.address, pid: server.process.pid, idleAddress: idle.address }
  const watcher = new Worker(new URL('./health-watcher.ts', import.meta.url), { workerData })
  try {
    await once(watcher, 'online')
    await work()
    const said = once(watcher, 'message')
    watcher.postMessage('stop')
    const [watched] = await said
    return watched
  } finally {
    await watcher.terminate()
  }
}

/** What the process holds now, in megabytes; undefined where the system does not say (only Linux does so here). */
export function memoryOf({ process: { pid } }: ServerProcess): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)?.[1]) / 1024
  } catch {
    return undefined
  }
}
