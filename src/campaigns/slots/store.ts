import { and, desc, eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { AskedOf } from '../campaign/store.ts'
import { campaignStructures, campaigns } from '../tables.ts'

const mostRead = 20

/** What a campaign asks of one structure; undefined for a structure that it does not ask. */
export async function findAskedOf(
  database: Database,
  { campaignId, finess }: Pick<AskedOf, 'campaignId' | 'finess'>,
): Promise<AskedOf | undefined> {
  const [found] = await database
    .select()
    .from(campaignStructures)
    .where(and(eq(campaignStructures.campaignId, campaignId), eq(campaignStructures.finess, finess)))
  return found
}

/** The words of a structure for the last campaign with this kit for which it wrote some. */
export async function findLastWords(
  database: Database,
  { finess, kit }: { readonly finess: string; readonly kit: string },
): Promise<AskedOf['words']> {
  const found = await database
    .select({ words: campaignStructures.words })
    .from(campaignStructures)
    .innerJoin(campaigns, eq(campaigns.id, campaignStructures.campaignId))
    .where(and(eq(campaignStructures.finess, finess), eq(campaigns.kit, kit)))
    .orderBy(desc(campaigns.openedAt), desc(campaigns.id))
    .limit(mostRead)
  return found.find(({ words }) => Object.values(words).some(Boolean))?.words ?? {}
}

/** The slot of a structure from now on, and what the region did with the one before. */
export async function putPick(
  transaction: Transaction,
  { campaignId, finess }: Authorized<AskedOf>,
  { slot, exerciseId, slotChange }: Pick<AskedOf, 'slot' | 'exerciseId' | 'slotChange'>,
): Promise<void> {
  await transaction
    .update(campaignStructures)
    .set({ slot, exerciseId, slotChange })
    .where(and(eq(campaignStructures.campaignId, campaignId), eq(campaignStructures.finess, finess)))
}

export async function putWords(
  transaction: Transaction,
  { campaignId, finess }: Authorized<AskedOf>,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  await transaction
    .update(campaignStructures)
    .set({ words })
    .where(and(eq(campaignStructures.campaignId, campaignId), eq(campaignStructures.finess, finess)))
}
