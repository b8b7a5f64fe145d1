import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Watched } from './watched-server.ts'

/* Asks for `/health` until it is told to stop, in a thread of its own: what the test sends must not delay its clock. */

const { address, pid, idleAddress } = workerData as { address: string; pid: number; idleAddress: string }

let watching = true
parentPort?.once('message', () => {
  watching = false
})

const statuses = new Set<number>()
let longestOwnWait = 0
while (watching) {
  const heldUpBefore = heldUpByMachine()
  const [ours, floor] = await Promise.all([ask(`${address}/health`), ask(idleAddress)])
  const heldUp = heldUpByMachine() - heldUpBefore
  statuses.add(ours.status)
  longestOwnWait = Math.max(longestOwnWait, ours.milliseconds - Math.max(heldUp, floor.milliseconds))
  await pause(20)
}
parentPort?.postMessage({ statuses: [...statuses], longestOwnWait } satisfies Watched)

async function ask(address: string) {
  const began = performance.now()
  const answer = await fetch(address)
  await answer.arrayBuffer()
  return { status: answer.status, milliseconds: performance.now() - began }
}

/**
 * How long the main thread of the server has waited for a processor since its start, in milliseconds; 0 where the system does
 * not say. The main thread has the number of the process. https://docs.kernel.org/scheduler/sched-stats.html
 */
function heldUpByMachine(): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1_000_000
  } catch {
    return 0
  }
}
