import type { Storage } from '#storage'
import type { Actor } from '../rights/actor.ts'

/** When each private link last downloaded each kind of file, in milliseconds. */
type ExportTimes = Map<string, number>

const minute = 60_000
const mostRemembered = 10_000
const exportTimesOf = new WeakMap<Storage, ExportTimes>()

/**
 * Whether a download is recorded in the audit log now. Each download by an account is. Anyone can get a private link,
 * without giving a name: its downloads are recorded once a minute for each kind of file, so that repeated downloads do not
 * fill the log.
 */
export function isExportRecorded(storage: Storage, actor: Actor, exportName: string, now: Date): boolean {
  if (actor.kind !== 'link') return true
  const times = exportTimesOf.get(storage) ?? new Map<string, number>()
  exportTimesOf.set(storage, times)
  const key = `${actor.secretHash} ${exportName}`
  const last = times.get(key)
  if (last !== undefined && Math.abs(now.getTime() - last) < minute) return false
  times.delete(key)
  times.set(key, now.getTime())
  if (times.size > mostRemembered) times.delete(times.keys().next().value ?? '')
  return true
}
