import { abandonedBefore } from '#mail'
import type { Database } from '#storage'
import type { Mailing, MailingState } from './mailing.ts'
import { countByOutcome, listAwaited } from './store.ts'

/** How many mails are in each state. */
export type MailingCounts = Readonly<Record<MailingState, number>>

/** What became of the mails of some purposes, as `stateOf` says of one. */
export async function countMailings(
  database: Database,
  purposes: readonly Mailing['purpose'][],
  now: Date,
): Promise<MailingCounts> {
  const counts = { waiting: 0, sent: 0, uncertain: 0, failed: 0, dropped: 0 }
  for (const { outcome, mails, abandoned } of await countByOutcome(database, purposes, abandonedBefore(now))) {
    if (outcome) counts[outcome] += mails
    else {
      counts.waiting += mails - abandoned
      counts.uncertain += abandoned
    }
  }
  return counts
}

/** Whether a mail of this purpose has left, or may have: somebody may have read it. */
export async function hasLeft(database: Database, purpose: Mailing['purpose'], now: Date): Promise<boolean> {
  const { sent, uncertain } = await countMailings(database, [purpose], now)
  return sent + uncertain > 0
}

/** For whom (`markOf`) a mail of some purposes has not left yet. */
export function listWaiting(
  database: Database,
  purposes: readonly Mailing['purpose'][],
  now: Date,
): Promise<Set<string>> {
  return listAwaited(database, purposes, abandonedBefore(now))
}
