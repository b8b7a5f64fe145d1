import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#kernel'
import type { Outcome, ThreadTask } from './run-apart.ts'

/* Runs in the thread: calls the module of a room with its input. An unexpected error ends the thread. */

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
