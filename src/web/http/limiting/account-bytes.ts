import type { Actor } from '#kernel'
import type { App } from '../../../app.ts'
import { dayCounter } from './daily-bytes.ts'

/** Bytes of files accepted in a day from one account: what a structure may keep in all. */
export const mostOfAccount = 512 * 1024 * 1024

const counters = new WeakMap<App, ReturnType<typeof dayCounter>>()

/** Counts the bytes of a file that an account sends, refused files included. Throws `too-many-bytes` beyond a day's limit. */
export function countAccountBytes(app: App, actor: Actor, bytes: number): void {
  const count = counters.get(app) ?? dayCounter(app.clock, mostOfAccount)
  counters.set(app, count)
  if (actor.kind === 'account') count(actor.accountId, bytes)
}
