import { minutesOf } from '../kits/relative-time.ts'
import type { LegalClock } from '../kits/schema.ts'
import type { Run } from './run.ts'
import { instantOf } from './run-clock.ts'

export interface KeptClock {
  readonly id: string
  readonly clock: LegalClock
  /** Null before the exercise starts. */
  readonly dueAt: Date | null
  readonly doneAt: Date | null
  /** `open` while the delay runs, `late` once it has passed without the deed. */
  readonly state: 'open' | 'late' | 'kept' | 'kept-late'
}

/** The delays of the law beside what the cell did. The law counts real minutes, and an exercise that pauses stops them. */
export function keptClocks(
  clocks: readonly LegalClock[],
  done: ReadonlyMap<string, Date>,
  run: Run,
  now: Date,
): KeptClock[] {
  const moment = { until: run.endedAt ?? now, ended: run.endedAt !== null }
  return clocks.map((clock) => {
    const startMinutes = clock.startsAt === undefined ? 0 : minutesOf(clock.startsAt)
    const dueAt = instantOf(run, startMinutes + clock.dueMinutes, now)
    const doneAt = done.get(clock.id) ?? null
    return { id: clock.id, clock, dueAt, doneAt, state: stateOf(dueAt, doneAt, moment, clock) }
  })
}

/** « Sans délai » has no minute to be late at: it is kept once done, and missed when the exercise ends without it. */
function stateOf(
  dueAt: Date | null,
  doneAt: Date | null,
  { until, ended }: { until: Date; ended: boolean },
  { dueMinutes }: LegalClock,
): KeptClock['state'] {
  if (doneAt !== null) return dueMinutes > 0 && dueAt !== null && doneAt > dueAt ? 'kept-late' : 'kept'
  if (dueMinutes === 0 && !ended) return 'open'
  return dueAt !== null && until > dueAt ? 'late' : 'open'
}
