import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#kernel'
import type { Outcome, ThreadTask } from './run-apart.ts'

/* What runs in the thread: the module of a room, on its input. A fault of ours ends the thread with its stack. */

const { module, input } = workerData as ThreadTask
const { default: work } = (await import(module)) as { default(input: unknown): unknown }

async function outcome(): Promise<Outcome> {
  try {
    return { result: await work(input) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { kind, code, issues, values } = error
    return { refusal: { kind, code, issues, values } }
  }
}

parentPort?.postMessage(await outcome())
