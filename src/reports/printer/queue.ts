import { AppError } from '#kernel'

/**
 * Runs tasks one at a time, in the order they come.
 * Refuses a task with `pdf-queue-full` when `places` tasks are already under way or waiting.
 */
export function createQueue(places: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  let taken = 0
  return async (task) => {
    if (taken >= places) throw new AppError('unavailable', 'pdf-queue-full')
    taken += 1
    const turn = last.then(task).finally(() => {
      taken -= 1
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
