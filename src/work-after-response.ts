type Work = (stopping: AbortSignal) => Promise<unknown>

/** Work that goes on after the response that started it. */
export interface BackgroundTasks {
  /**
   * Starts a piece of work, which checks `stopping` between its steps. Work on one subject is done by one loop: a click while it
   * runs makes it run once more at its end, however many clicks there were. The work takes all that waits when it begins.
   */
  begin(subject: string, work: Work): void
  /** Resolves when every piece of work has stopped, and starts no other. */
  end(): Promise<void>
}

/** Errors are given to `failed`, since nobody waits for the work. */
export function createBackgroundTasks(failed: (error: unknown) => void): BackgroundTasks {
  const stop = new AbortController()
  const running = new Map<string, Promise<void>>()
  const next = new Map<string, Work>()

  async function run(subject: string, first: Work): Promise<void> {
    for (let work: Work | undefined = first; work && !stop.signal.aborted; work = next.get(subject)) {
      next.delete(subject)
      await work(stop.signal).catch(failed)
    }
    running.delete(subject)
  }

  return {
    begin: (subject, work) => {
      if (stop.signal.aborted) return
      if (running.has(subject)) next.set(subject, work)
      else running.set(subject, run(subject, work))
    },
    end: async () => {
      stop.abort()
      await Promise.all(running.values())
    },
  }
}
