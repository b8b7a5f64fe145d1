import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'

/** What the product promises whatever is sent to it: nobody waits longer, in milliseconds. */
export const longestWait = 1_000

export interface Watched {
  /** Statuses that `/health` gave. */
  readonly statuses: readonly number[]
  /** The longest that `/health` took beyond what a server that does nothing took at that moment, in milliseconds. */
  readonly longestBeyondIdle: number
}

/**
 * Asks for `/health` all the time that some work lasts. A busy machine holds up every process: each time, a server that does
 * nothing is asked too, and what it takes is not counted.
 */
export async function watchHealth(
  server: ServerProcess,
  idle: ServerProcess,
  work: Promise<unknown>,
): Promise<Watched> {
  let working = true
  const worked = work.finally(() => {
    working = false
  })
  const statuses: number[] = []
  let longestBeyondIdle = 0
  while (working) {
    const [ours, floor] = await Promise.all([ask(`${server.address}/health`), ask(idle.address)])
    statuses.push(ours.status)
    longestBeyondIdle = Math.max(longestBeyondIdle, ours.milliseconds - floor.milliseconds)
    await pause(20)
  }
  await worked
  return { statuses, longestBeyondIdle }
}

async function ask(address: string) {
  const began = performance.now()
  const answer = await fetch(address)
  await answer.arrayBuffer()
  return { status: answer.status, milliseconds: performance.now() - began }
}

/** What the process holds now, in megabytes; undefined where the system does not say (only Linux does so here). */
export function memoryOf({ process: { pid } }: ServerProcess): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)?.[1]) / 1024
  } catch {
    return undefined
  }
}
