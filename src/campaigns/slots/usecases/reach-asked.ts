import type { Place } from '#access'
import { findRegion, placeOf, type Region } from '#directory'
import { type Actor, AppError, type Authorized, authorize } from '#kernel'
import type { Database, Transaction } from '#storage'
import { type Campaign, campaignState } from '../../campaign/campaign.ts'
import type { AskedOf } from '../../campaign/store.ts'
import * as campaignStore from '../../campaign/store.ts'
import { canPickSlots } from '../../policy.ts'
import { findAskedOf } from '../store.ts'

export interface OwnAsk {
  readonly place: Authorized<Place>
  readonly region: Region
  readonly campaign: Campaign
  readonly asked: Authorized<AskedOf>
}

interface Named {
  readonly finess: string
  readonly campaignId: string
}

/** What a campaign asks of a structure of the actor. Throws not-found for a draft and for a structure that it does not ask. */
export async function reachAsked(database: Database, actor: Actor, named: Named): Promise<OwnAsk> {
  return own(database, actor, { ...named, campaign: await campaignStore.findCampaign(database, named.campaignId) })
}

/** Like `reachAsked`, while the campaign is open; nobody else picks a slot of it until commit. */
export async function reachAskedToChange(transaction: Transaction, actor: Actor, named: Named): Promise<OwnAsk> {
  const campaign = await campaignStore.lockCampaign(transaction, named.campaignId)
  const ask = await own(transaction, actor, { ...named, campaign })
  if (campaignState(ask.campaign) !== 'open') throw new AppError('conflict', 'campaign-not-open')
  return ask
}

async function own(
  database: Database,
  actor: Actor,
  { campaign, ...named }: Named & { readonly campaign: Campaign | undefined },
): Promise<OwnAsk> {
  const place = authorize(actor, await placeOf(database, named.finess), canPickSlots)
  const asked = authorize(actor, await findAskedOf(database, named), (who) => canPickSlots(who, place))
  const region = findRegion(campaign?.region ?? '')
  if (!campaign || !region || campaignState(campaign) === 'draft') throw new AppError('not-found', 'not-found')
  return { place, region, campaign, asked }
}
