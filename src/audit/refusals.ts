import type { AuditEntry, AuditWriter, RefusalWriter } from '#kernel'
import type { Storage } from '#storage'

/** How many refusals are recorded in one minute: of one actor at one address, and in total. */
const mostOfOne = 10
const mostOfAll = 100

export interface Refusals {
  readonly refused: RefusalWriter
  /** Resolves when the refusals received so far are written. */
  settled(): Promise<void>
}

/**
 * Writes refusals to the audit log, each in its own transaction, without delaying the person refused. A flood must not fill
 * the disk: each minute a refusal is recorded once, up to the limits above; the rest is dropped.
 */
export function refusalLog(storage: Storage, audit: AuditWriter, onFault: (error: unknown) => void): Refusals {
  const isWorthTelling = minuteLimit()
  let last: Promise<unknown> = Promise.resolve()
  const refused = (entry: AuditEntry) => {
    if (!isWorthTelling(entry)) return
    last = last.then(() => storage.write((transaction) => audit(transaction, entry))).catch(onFault)
  }
  return { refused, settled: async () => void (await last) }
}

function minuteLimit(): (entry: AuditEntry) => boolean {
  let minute = 0
  let all = 0
  let told = new Map<string, Set<string>>()
  return ({ at, actor, from, door, action, subject }) => {
    const now = Math.floor(at.getTime() / 60_000)
    if (now !== minute) {
      minute = now
      all = 0
      told = new Map()
    }
    const who = `${actor} ${from}`
    const ofOne = told.get(who) ?? new Set()
    const what = `${door} ${action} ${subject}`
    if (all >= mostOfAll || ofOne.size >= mostOfOne || ofOne.has(what)) return false
    told.set(who, ofOne.add(what))
    all += 1
    return true
  }
}
