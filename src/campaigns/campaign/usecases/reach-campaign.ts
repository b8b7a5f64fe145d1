import { type Actor, type Authorized, authorize } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canSendAlerts } from '../../policy.ts'
import type { Campaign } from '../campaign.ts'
import * as store from '../store.ts'

interface Asked {
  readonly region: string
  readonly campaignId: string
}

/** A campaign of a region in whose name the actor writes. */
export async function reachCampaign(
  database: Database,
  actor: Actor,
  { region, campaignId }: Asked,
): Promise<Authorized<Campaign>> {
  return authorize(actor, await store.findCampaign(database, campaignId), isOf(region))
}

/** Like `reachCampaign`; nobody else changes the campaign until commit. */
export async function reachCampaignToChange(
  transaction: Transaction,
  actor: Actor,
  { region, campaignId }: Asked,
): Promise<Authorized<Campaign>> {
  return authorize(actor, await store.lockCampaign(transaction, campaignId), isOf(region))
}

function isOf(region: string) {
  return (actor: Actor, campaign: Campaign) => campaign.region === region && canSendAlerts(actor, campaign)
}
