import { AppError } from '#kernel'

/**
 * Runs at most `atOnce` tasks at a time, first come, first served. Refuses a task with `files-too-many` when `mostWaiting`
 * wait already.
 */
export function createWaitingLine({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
  const waiting: (() => void)[] = []
  let running = 0

  async function place(): Promise<void> {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) throw new AppError('unavailable', 'files-too-many')
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  /** Gives the place to the next task, or frees it. */
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    await place()
    return task().finally(leave)
  }
}
