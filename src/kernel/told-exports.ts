import type { Storage } from '#storage'
import type { Actor } from './actor.ts'

/** When the holder of a link last took out a file of a kind, in milliseconds; of one storage. */
type Told = Map<string, number>

const minute = 60_000
const mostRemembered = 10_000
const toldOn = new WeakMap<Storage, Told>()

/**
 * Whether a file that leaves the server is to be told to the log. An account is told each time. A private link has no name, and
 * anyone can have one: each kind of file is told once a minute, so that asking for files does not fill the log.
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
