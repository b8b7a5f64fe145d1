/** Work that goes on after the response that started it. */
export interface BackgroundTasks {
  /** Starts a piece of work, which checks `stopping` between its steps. */
  begin(work: (stopping: AbortSignal) => Promise<unknown>): void
  /** Resolves when every piece of work has stopped, and starts no other. */
  end(): Promise<void>
}

/** Errors are given to `failed`, since nobody waits for the work. */
export function createBackgroundTasks(failed: (error: unknown) => void): BackgroundTasks {
  const stop = new AbortController()
  const running = new Set<Promise<unknown>>()
  return {
    begin: (work) => {
      if (stop.signal.aborted) return
      const task = work(stop.signal)
        .catch(failed)
        .finally(() => running.delete(task))
      running.add(task)
    },
    end: async () => {
      stop.abort()
      await Promise.all(running)
    },
  }
}
