import { AppError } from '#kernel'

/** How long each caller may occupy the printer. */
export interface PrintingAllowance {
  /** Seconds available at once after a rest. */
  readonly burstSeconds: number
  readonly secondsPerMinute: number
}

/** A usual document takes a tenth of a second: a hospital can print 600 at once, or six of the slowest. */
export const usualAllowance: PrintingAllowance = { burstSeconds: 60, secondsPerMinute: 6 }

const mostCallers = 20_000

export interface PrintingBudget {
  /** Refuses a caller who has spent the allowance (`printing-budget-spent`), and says when to try again. */
  check(caller: string): void
  spend(caller: string, milliseconds: number): void
}

/** Counts the printing time of each caller. `now` gives the milliseconds of a clock that never goes back. */
export function createBudget({ burstSeconds, secondsPerMinute }: PrintingAllowance, now: () => number): PrintingBudget {
  const used = new Map<string, { readonly seconds: number; readonly at: number }>()
  const secondsUsed = (caller: string) => {
    const last = used.get(caller)
    return last ? Math.max(0, last.seconds - ((now() - last.at) / 60_000) * secondsPerMinute) : 0
  }
  return {
    check(caller) {
      const excess = secondsUsed(caller) - burstSeconds
      if (excess < 0) return
      const retryAfterSeconds = Math.max(1, Math.ceil(((excess + 1) / secondsPerMinute) * 60))
      const minutes = Math.ceil(retryAfterSeconds / 60)
      throw new AppError('too-many', 'printing-budget-spent', { values: { minutes, retryAfterSeconds } })
    },
    spend(caller, milliseconds) {
      const seconds = secondsUsed(caller) + milliseconds / 1000
      used.delete(caller)
      used.set(caller, { seconds, at: now() })
      if (used.size > mostCallers) used.delete(used.keys().next().value ?? '')
    },
  }
}
