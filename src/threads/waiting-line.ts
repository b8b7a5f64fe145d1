import { AppError } from '#kernel'

/** Lets so many tasks run at once, in the order they come. Refuses one with `files-too-many` when the line is full. */
export function createWaitingLine({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
  const waiting: (() => void)[] = []
  let running = 0

  async function place(): Promise<void> {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) throw new AppError('unavailable', 'files-too-many')
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  /** The place goes to the next in line, or is free again. */
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
