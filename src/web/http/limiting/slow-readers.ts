/** A file that is under way. */
export interface Reading {
  readonly caller: string
  /** How long the file has been under way. */
  readonly milliseconds: number
  /** Bytes that the reader took. */
  readonly bytes: number
  /** How long bytes waited for the reader: the time in which the server made the next ones is not held against it. */
  readonly waitedMilliseconds: number
}

/** A file that left in this time has delayed nobody for long. */
export const graceMilliseconds = 60_000

/** A line of 256 kbit/s. A reader of less keeps a place for hours. */
const enoughBytesPerSecond = 32 * 1024

/**
 * The file whose place is given to somebody who waits, when every place is taken: the slowest, among those of readers who take
 * next to nothing and those of callers who hold several places. None while all are young, or each is the only one of its caller.
 */
export function whoGivesWay<Each extends Reading>(
  readings: readonly Each[],
  grace = graceMilliseconds,
): Each | undefined {
  const held = Map.groupBy(readings, ({ caller }) => caller)
  const may = readings.filter(
    (each) =>
      each.milliseconds >= grace && (speedOf(each) < enoughBytesPerSecond || (held.get(each.caller)?.length ?? 0) > 1),
  )
  return may.toSorted((one, other) => speedOf(one) - speedOf(other))[0]
}

/** Bytes per second; infinite for a reader for whom no byte ever waited. */
function speedOf({ bytes, waitedMilliseconds }: Reading): number {
  return waitedMilliseconds === 0 ? Number.POSITIVE_INFINITY : (bytes * 1_000) / waitedMilliseconds
}
