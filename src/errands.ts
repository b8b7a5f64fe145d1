/** Work that goes on after the answer that began it. */
export interface Errands {
  /** Begins a piece of work. It looks at `stopping` between its steps. */
  begin(work: (stopping: AbortSignal) => Promise<unknown>): void
  /** Lets each end its step, and begins no other. */
  end(): Promise<void>
}

/** What goes wrong is handed to `failed`: nobody waits for it any more. */
export function createErrands(failed: (error: unknown) => void): Errands {
  const stop = new AbortController()
  const running = new Set<Promise<unknown>>()
  return {
    begin: (work) => {
      if (stop.signal.aborted) return
      const errand = work(stop.signal)
        .catch(failed)
        .finally(() => running.delete(errand))
      running.add(errand)
    },
    end: async () => {
      stop.abort()
      await Promise.all(running)
    },
  }
}
