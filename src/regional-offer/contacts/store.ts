import { eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { crisisContacts } from '../tables.ts'
import type { CrisisContact } from './contact.ts'

export async function listContacts(database: Database, region: string): Promise<CrisisContact[]> {
  return database.select().from(crisisContacts).where(eq(crisisContacts.region, region))
}

/** Writes the contacts of a region in place of those before. */
export async function replaceContacts(
  transaction: Transaction,
  { region, contacts }: Authorized<{ readonly region: string; readonly contacts: readonly CrisisContact[] }>,
): Promise<void> {
  await transaction.delete(crisisContacts).where(eq(crisisContacts.region, region))
  if (contacts.length > 0) await transaction.insert(crisisContacts).values([...contacts])
}
