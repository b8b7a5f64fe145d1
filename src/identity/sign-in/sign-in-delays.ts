/** How many tries failed lately under one key, and when the last one did. */
export interface Failures {
  readonly count: number
  readonly lastAt: Date
}

/**
 * The keys by which failed tries are counted. Strangers who fail on purpose must slow themselves down, not the real person.
 * - `pair`: one email address from one network address: strict.
 * - `email`: one email address from all networks, so that many networks do not add up to a fast guess: lax, and fading.
 * - `network`: one network address, for all email addresses: fading, since many people of a hospital share one.
 * - `browser`: a browser in which this account has signed in before, counted apart.
 * - `account`: passwords that a signed-in person types again, and links asked for after a forgotten password.
 */
export const counts = {
  pair: { free: 5, fades: false },
  email: { free: 50, fades: true },
  network: { free: 30, fades: true },
  browser: { free: 5, fades: false },
  account: { free: 5, fades: false },
} as const satisfies Record<string, { readonly free: number; readonly fades: boolean }>

export type CountKind = keyof typeof counts
export const countKinds = Object.keys(counts) as CountKind[]

const secondMilliseconds = 1_000
const firstDelaySeconds = 30
/** No longer: a stranger who fails on purpose must not lock somebody out for the day. */
const longestDelaySeconds = 15 * 60
const forgottenAfterHours = 24

/** From so many recent failures the administration says that strangers are guessing: nobody mistypes a password so often. */
export const attackedFrom = 10

export function failuresForgottenBefore(now: Date): Date {
  return new Date(now.getTime() - forgottenAfterHours * 60 * 60 * secondMilliseconds)
}

/**
 * How many failures still count. After a clock was set back, a failure may lie in the future: it counts, but imposes no
 * delay, so that nobody is shut out until the clock catches up.
 */
export function countNow(failures: Failures | undefined, kind: CountKind, now: Date): number {
  if (!failures || failures.lastAt < failuresForgottenBefore(now)) return 0
  if (!counts[kind].fades) return failures.count
  // A single network at the longest delay fails as often as the count fades, and so stays far below the free tries.
  return Math.max(0, failures.count - Math.floor(secondsSince(failures.lastAt, now) / longestDelaySeconds))
}

/**
 * How many seconds must still pass before another try: 30 after the last free failure, then twice as long after each,
 * up to a quarter of an hour.
 */
export function secondsToWait(failures: Failures | undefined, kind: CountKind, now: Date): number {
  const { free } = counts[kind]
  const count = countNow(failures, kind, now)
  if (!failures || count < free || failures.lastAt > now) return 0
  const delay = Math.min(firstDelaySeconds * 2 ** Math.min(count - free, 20), longestDelaySeconds)
  return Math.max(0, Math.ceil(delay - secondsSince(failures.lastAt, now)))
}

/** `failures` are those of one email address from all networks. */
export function isUnderAttack(failures: Failures | undefined, now: Date): boolean {
  return countNow(failures, 'email', now) >= attackedFrom
}

function secondsSince(lastAt: Date, now: Date): number {
  return Math.max(0, now.getTime() - lastAt.getTime()) / secondMilliseconds
}
