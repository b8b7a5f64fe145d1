import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Authorized, batchesOf } from '#kernel'
import { among, type Database, forUpdate, type Transaction } from '#storage'
import type { SlotChange } from '../slots/slot-change.ts'
import { campaignStructures, campaigns } from '../tables.ts'
import type { Campaign } from './campaign.ts'

const batchSize = 500

export async function findCampaign(database: Database, id: string): Promise<Campaign | undefined> {
  const [found] = await database.select().from(campaigns).where(eq(campaigns.id, id))
  return found
}

/** Nobody else changes the campaign until commit. */
export async function lockCampaign(transaction: Transaction, id: string): Promise<Campaign | undefined> {
  const [found] = await forUpdate(transaction.select().from(campaigns).where(eq(campaigns.id, id)))
  return found
}

/** The campaigns of a region, the latest first. */
export async function listCampaigns(database: Database, region: string): Promise<Campaign[]> {
  return database.select().from(campaigns).where(eq(campaigns.region, region)).orderBy(desc(campaigns.createdAt))
}

export async function countCampaigns(database: Database, region: string): Promise<number> {
  return database.$count(campaigns, eq(campaigns.region, region))
}

export async function putCampaign(transaction: Transaction, campaign: Authorized<Campaign>): Promise<void> {
  const { id: _id, region: _region, createdAt: _createdAt, ...content } = campaign
  await transaction.insert(campaigns).values(campaign).onConflictDoUpdate({ target: campaigns.id, set: content })
}

export async function deleteCampaign(transaction: Transaction, { id }: Authorized<Campaign>): Promise<void> {
  await transaction.delete(campaigns).where(eq(campaigns.id, id))
}

/** A structure that a campaign asks. */
export interface AskedOf {
  readonly campaignId: string
  readonly finess: string
  readonly isReached: boolean
  readonly acceptedOn: string | null
  /** The slot that the structure picked (`nameOfSlot`), and the exercise that this planned. */
  readonly slot: string | null
  readonly exerciseId: string | null
  /** What the region last did with the slot that the structure had picked; null once the structure picked again. */
  readonly slotChange: SlotChange | null
  /** The words of the structure for the letter, by variable of the kit. */
  readonly words: Readonly<Record<string, string>>
}

export async function insertAskedOf(
  transaction: Transaction,
  { id: campaignId }: Authorized<Campaign>,
  asked: readonly Pick<AskedOf, 'finess' | 'isReached'>[],
): Promise<void> {
  const rows = asked.map((each) => ({ ...each, campaignId, acceptedOn: null }))
  for (const batch of batchesOf(rows, batchSize)) await transaction.insert(campaignStructures).values(batch)
}

export async function listAskedOf(database: Database, campaignId: string): Promise<AskedOf[]> {
  return database
    .select()
    .from(campaignStructures)
    .where(eq(campaignStructures.campaignId, campaignId))
    .orderBy(campaignStructures.finess)
}

/** Those of some structures that a campaign asks, in their order. */
export async function listAskedAmong(
  database: Database,
  campaignId: string,
  numbers: readonly string[],
): Promise<AskedOf[]> {
  return database
    .select()
    .from(campaignStructures)
    .where(and(eq(campaignStructures.campaignId, campaignId), among(campaignStructures.finess, numbers)))
    .orderBy(campaignStructures.finess)
}

/** The open campaigns that ask some structures, with the structures asked. */
export async function listOpenAsks(
  database: Database,
  numbers: readonly string[],
): Promise<{ readonly campaign: Campaign; readonly asked: AskedOf }[]> {
  return database
    .select({ campaign: campaigns, asked: campaignStructures })
    .from(campaignStructures)
    .innerJoin(campaigns, eq(campaigns.id, campaignStructures.campaignId))
    .where(and(among(campaignStructures.finess, numbers), isNotNull(campaigns.openedAt), isNull(campaigns.closedAt)))
    .orderBy(campaigns.finalOn, campaignStructures.finess)
}

interface Accepted {
  readonly finess: readonly string[]
  /** `AAAA-MM-JJ`; null takes the word back. */
  readonly acceptedOn: string | null
}

export async function putAccepted(
  transaction: Transaction,
  { id }: Authorized<Campaign>,
  { finess, acceptedOn }: Accepted,
): Promise<void> {
  await transaction
    .update(campaignStructures)
    .set({ acceptedOn })
    .where(and(eq(campaignStructures.campaignId, id), among(campaignStructures.finess, finess)))
}
