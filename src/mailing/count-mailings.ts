import type { Database } from '#storage'
import { type Mailing, type MailingState, stateOf } from './mailing.ts'
import { listMailings } from './store.ts'

/** How many mails are in each state. */
export type MailingCounts = Readonly<Record<MailingState, number>>

/** What became of the mails of some purposes. */
export async function countMailings(
  database: Database,
  purposes: readonly Mailing['purpose'][],
  now: Date,
): Promise<MailingCounts> {
  const counts = { waiting: 0, sent: 0, uncertain: 0, failed: 0, dropped: 0 }
  for (const purpose of purposes)
    for (const mailing of await listMailings(database, purpose)) counts[stateOf(mailing, now)] += 1
  return counts
}
