import { dayAfter, dayDigits, dayFault, type Issue, parisTime } from '#kernel'

/** A key with which a program reads, for the person who made it, what that person may read. Only a hash of it is stored. */
export interface AccessKey {
  readonly id: string
  readonly userId: string
  /** What its owner calls it: the program that holds it. */
  readonly name: string
  readonly createdAt: Date
  /** The last day on which it opens, `AAAA-MM-JJ`, in Paris. */
  readonly lastDay: string
  /** The day of the last request, `AAAA-MM-JJ`; null as long as no program has used it. */
  readonly usedOn: string | null
}

/** Keys that one account holds at most. */
export const mostAccessKeys = 10
export const longestKeyName = 100
/** How many days a key lasts: where nobody says, and at most. */
export const usualKeyDays = 90
export const mostKeyDays = 365

/** A key begins so: programs that look for secrets in published code find it. */
export const keyPrefix = 'capcare_'
const keyPattern = new RegExp(`^${keyPrefix}([A-Za-z0-9_-]{43})$`)

/** The secret in a key; undefined for a text that is no key. */
export function secretOfKey(key: string): string | undefined {
  return keyPattern.exec(key)?.[1]
}

/** Whether a text holds what could be a key: it must stand in no address, where proxies write it down. */
export function holdsKey(text: string): boolean {
  return text.includes(keyPrefix)
}

export function isKeyAlive({ lastDay }: Pick<AccessKey, 'lastDay'>, now: Date): boolean {
  return dayDigits(now, parisTime) <= lastDay
}

/** The last day that the form proposes, and the last one that it takes. */
export function lastDaysFrom(now: Date): { readonly usual: string; readonly latest: string } {
  const today = dayDigits(now, parisTime)
  return { usual: dayAfter(today, usualKeyDays), latest: dayAfter(today, mostKeyDays) }
}

export function keyIssues({ name, lastDay }: Pick<AccessKey, 'name' | 'lastDay'>, now: Date): Issue[] {
  return [...nameIssues(name), ...dayIssuesOf(lastDay, now)]
}

function nameIssues(name: string): Issue[] {
  if (name === '') return [{ path: 'name', code: 'access-key-name-missing' }]
  if (name.length <= longestKeyName) return []
  return [{ path: 'name', code: 'input-too-long', values: { maximum: longestKeyName } }]
}

function dayIssuesOf(lastDay: string, now: Date): Issue[] {
  const path = 'lastDay'
  if (dayFault(lastDay) === 'not-a-day') return [{ path, code: 'access-key-day-unreadable' }]
  if (lastDay < dayDigits(now, parisTime)) return [{ path, code: 'access-key-day-past' }]
  return lastDay > lastDaysFrom(now).latest ? [{ path, code: 'access-key-day-far' }] : []
}
