/** Sign-ins that failed lately for an address of mail, or from an address of network. */
export interface Failures {
  readonly count: number
  readonly lastAt: Date
}

/** How many may fail before there is a delay. Many people of a hospital share one address of network. */
export const freeFailures = { who: 5, network: 30 } as const

const firstDelaySeconds = 30
/** Not longer: whoever fails on purpose must not lock somebody out for the day. */
const longestDelaySeconds = 15 * 60
const forgottenAfterHours = 24

export function failuresForgottenBefore(now: Date): Date {
  return new Date(now.getTime() - forgottenAfterHours * 60 * 60 * 1000)
}

/**
 * How many seconds must still pass before another try: 30 after the last free failure, then twice as long after each,
 * up to a quarter of an hour.
 */
export function secondsToWait(failures: Failures | undefined, free: number, now: Date): number {
  if (!failures || failures.count < free || failures.lastAt < failuresForgottenBefore(now)) return 0
  const delay = Math.min(firstDelaySeconds * 2 ** Math.min(failures.count - free, 20), longestDelaySeconds)
  return Math.max(0, Math.ceil(delay - (now.getTime() - failures.lastAt.getTime()) / 1000))
}
