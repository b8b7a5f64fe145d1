import { z } from 'zod'
import { listOwnStructuresIn } from '#directory'
import { query } from '#kernel'
import type { SlotChange } from '../../slots/slot-change.ts'
import { type Campaign, type CampaignStanding, isOwed } from '../campaign.ts'
import { readStandings } from '../read-standings.ts'
import * as store from '../store.ts'

/** A campaign that asks somebody's own structures, with where each of them stands. */
export interface OwnCampaign {
  readonly campaign: Campaign
  readonly structures: readonly {
    readonly finess: string
    readonly name: string
    readonly standing: CampaignStanding
    /** What the region did with the slot that the structure had picked. */
    readonly slotChange: SlotChange | null
  }[]
}

/** What open campaigns still ask of the structures of the actor's own roles, or of one of them, the most pressing first. */
export const listOwnCampaigns = query({
  input: z.strictObject({ finess: z.string().optional() }),
  run: async (database, { finess: only }, { actor, clock }): Promise<OwnCampaign[]> => {
    const all = await listOwnStructuresIn(database, actor.kind === 'account' ? actor.grants : [])
    const own = only === undefined ? all : all.filter(({ finess }) => finess === only)
    const names = new Map(own.map(({ finess, name }) => [finess, name]))
    if (names.size === 0) return []
    const asks = Map.groupBy(await store.listOpenAsks(database, [...names.keys()]), ({ campaign }) => campaign.id)
    const found: OwnCampaign[] = []
    for (const [first, ...others] of asks.values()) {
      if (!first) continue
      const { campaign } = first
      const asked = [first, ...others].map((each) => each.asked)
      const stood = await readStandings(database, campaign, { asked, now: clock() })
      const owed = stood
        .filter((each) => isOwed(each.standing))
        .map(({ finess, standing, slotChange }) => ({
          finess,
          name: names.get(finess) ?? finess,
          standing,
          slotChange,
        }))
      if (owed.length > 0) found.push({ campaign, structures: owed })
    }
    return found
  },
})
