import { z } from 'zod'
import { findRegion, listOwnStructuresIn, regionDay } from '#directory'
import { query } from '#kernel'
import { type Campaign, type CampaignStanding, isOwed, nothingDone, standingOf } from '../campaign.ts'
import { readProgress } from '../read-progress.ts'
import * as store from '../store.ts'

/** A campaign that asks somebody's own structures, with where each of them stands. */
export interface OwnCampaign {
  readonly campaign: Campaign
  readonly structures: readonly {
    readonly finess: string
    readonly name: string
    readonly standing: CampaignStanding
  }[]
}

/** What open campaigns still ask of the structures of the actor's own roles, the most pressing first. */
export const listOwnCampaigns = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }): Promise<OwnCampaign[]> => {
    const own = await listOwnStructuresIn(database, actor.kind === 'account' ? actor.grants : [])
    const names = new Map(own.map(({ finess, name }) => [finess, name]))
    if (names.size === 0) return []
    const asks = Map.groupBy(await store.listOpenAsks(database, [...names.keys()]), ({ campaign }) => campaign.id)
    const found: OwnCampaign[] = []
    for (const [first, ...others] of asks.values()) {
      if (!first) continue
      const { campaign } = first
      const asked = [first, ...others].map((each) => each.asked)
      const progress = await readProgress(database, campaign, asked)
      const region = findRegion(campaign.region)
      const today = region ? regionDay(region, clock()) : campaign.finalOn
      const structures = asked.map(({ finess }) => {
        const standing = standingOf(progress.get(finess) ?? nothingDone, campaign.finalOn, today)
        return { finess, name: names.get(finess) ?? finess, standing }
      })
      const owed = structures.filter(({ standing }) => isOwed(standing))
      if (owed.length > 0) found.push({ campaign, structures: owed })
    }
    return found
  },
})
