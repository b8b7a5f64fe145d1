/** Tries that failed lately, under one count. */
export interface Failures {
  readonly count: number
  readonly lastAt: Date
}

/**
 * Under what failed tries are counted. A stranger who fails on purpose must slow themselves down, not the holder of the account.
 * - `pair`: one email address from one network address: strict.
 * - `email`: one email address from anywhere, so that many networks do not add up to a fast guess: lax, and it fades.
 * - `network`: one network address, whatever the email address. It fades: many people of a hospital share one.
 * - `browser`: a browser in which this account has signed in before, counted apart from all the others.
 * - `account`: what somebody who is signed in types again, and links asked for by a forgotten password.
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
/** Not longer: whoever fails on purpose must not lock somebody out for the day. */
const longestDelaySeconds = 15 * 60
const forgottenAfterHours = 24

/** From so many failures of late, strangers are guessing: administrators are told. Nobody mistypes a password so often. */
export const attackedFrom = 10

export function failuresForgottenBefore(now: Date): Date {
  return new Date(now.getTime() - forgottenAfterHours * 60 * 60 * secondMilliseconds)
}

/**
 * How many failures still count. A clock that was set back must not shut anybody out until it catches up: a failure that lies
 * in the future is one of just now, whose delay cannot be measured, and counts from the next one on.
 */
export function countNow(failures: Failures | undefined, kind: CountKind, now: Date): number {
  if (!failures || failures.lastAt < failuresForgottenBefore(now)) return 0
  if (!counts[kind].fades) return failures.count
  // A single network, held to the longest delay, fails as often as the count fades: it stays far below what is free.
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

/** Whether strangers try to guess a password: `failures` of an email address from anywhere. */
export function isUnderAttack(failures: Failures | undefined, now: Date): boolean {
  return countNow(failures, 'email', now) >= attackedFrom
}

function secondsSince(lastAt: Date, now: Date): number {
  return Math.max(0, now.getTime() - lastAt.getTime()) / secondMilliseconds
}
