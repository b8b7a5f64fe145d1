import type { Storage } from '#storage'
import type { Actor } from './actor.ts'

/** When each private link last downloaded each kind of file, in milliseconds. */
type Told = Map<string, number>

const minute = 60_000
const mostRemembered = 10_000
const toldOn = new WeakMap<Storage, Told>()

/**
 * Whether a download is recorded in the audit log now. Each download by an account is. Anyone can get a private link,
 * without giving a name: its downloads are recorded once a minute for each kind of file, so that repeated downloads do not
 * fill the log.
 */
export function isToldNow(storage: Storage, actor: Actor, taken: string, now: Date): boolean {
  if (actor.kind !== 'link') return true
  const told = toldOn.get(storage) ?? new Map<string, number>()
  toldOn.set(storage, told)
  const what = `${actor.secretHash} ${taken}`
  const last = told.get(what)
  if (last !== undefined && Math.abs(now.getTime() - last) < minute) return false
  told.delete(what)
  told.set(what, now.getTime())
  if (told.size > mostRemembered) told.delete(told.keys().next().value ?? '')
  return true
}
