import { listEmailsById } from '#identity'
import type { Database } from '#storage'
import { gatherRecipients, type Recipient } from './recipient.ts'

/** The person of an account; none when the account is closed. */
export async function findAccountRecipient(database: Database, accountId: string): Promise<Recipient[]> {
  const email = (await listEmailsById(database, [accountId])).get(accountId)
  return email ? gatherRecipients([{ email, accountId }]) : []
}
