import type { Storage } from '#storage'
import type { Context } from '../context.ts'
import { dayMilliseconds } from '../days/calendar.ts'
import { actorName } from '../rights/actor.ts'

/** When each private link and each calendar program last downloaded each kind of file, in milliseconds. */
type ExportTimes = Map<string, number>

const minute = 60_000
const mostRemembered = 10_000
const exportTimesOf = new WeakMap<Storage, ExportTimes>()

/**
 * Whether a download is recorded in the audit log now. Each download by a person who signed in is. Anyone can get a private
 * link, without giving a name: its downloads are recorded once a minute for each kind of file. A calendar program asks all day
 * long: what it reads is recorded once a day. Repeated downloads must not fill the log.
 */
export function isExportRecorded(
  { storage, actor, door, clock }: Pick<Context, 'storage' | 'actor' | 'door' | 'clock'>,
  exportName: string,
  subject: string,
): boolean {
  if (door === 'feed') return isFirst(storage, `${actorName(actor)} ${exportName} ${subject}`, clock(), dayMilliseconds)
  if (actor.kind === 'link') return isFirst(storage, `${actor.secretHash} ${exportName}`, clock(), minute)
  return true
}

/** Whether nothing has the key since so many milliseconds; then the key is remembered. */
function isFirst(storage: Storage, key: string, now: Date, milliseconds: number): boolean {
  const times = exportTimesOf.get(storage) ?? new Map<string, number>()
  exportTimesOf.set(storage, times)
  const last = times.get(key)
  if (last !== undefined && Math.abs(now.getTime() - last) < milliseconds) return false
  times.delete(key)
  times.set(key, now.getTime())
  if (times.size > mostRemembered) times.delete(times.keys().next().value ?? '')
  return true
}
