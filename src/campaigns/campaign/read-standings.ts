import { listAnswering } from '#assessment'
import { findRegion, type Region, regionDay, regionTime } from '#directory'
import { listCrisisSince } from '#exercises'
import type { Database } from '#storage'
import { type Campaign, type CampaignStanding, nothingDone, type Progress, standingOf } from './campaign.ts'
import type { AskedOf } from './store.ts'

/** A structure that a campaign asks, what it did, and where it stands. */
export interface StandingStructure extends AskedOf {
  readonly progress: Progress
  readonly standing: CampaignStanding
}

/** Where some structures of a campaign stand today, in their order. */
export async function readStandings(
  database: Database,
  campaign: Campaign,
  { asked, now }: { readonly asked: readonly AskedOf[]; readonly now: Date },
): Promise<StandingStructure[]> {
  const done = await readProgress(database, campaign, asked)
  const today = regionDay(regionOf(campaign), now)
  return asked.map((each) => {
    const progress = done.get(each.finess) ?? nothingDone
    return { ...each, progress, standing: standingOf(progress, campaign.finalOn, today) }
  })
}

function regionOf({ region }: Campaign): Pick<Region, 'departements'> {
  return findRegion(region) ?? { departements: [] }
}

/** What each structure did since a campaign was opened, by FINESS number. A structure that did nothing is absent. */
async function readProgress(
  database: Database,
  campaign: Campaign,
  asked: readonly AskedOf[],
): Promise<Map<string, Progress>> {
  const { asked: thing, questionnaireId, openedAt, openedOn } = campaign
  if (!openedAt || !openedOn) return new Map()
  const numbers = asked.map(({ finess }) => finess)
  const done =
    thing === 'exercise'
      ? await listCrisisSince(database, numbers, openedOn)
      : await listAnswering(database, numbers, {
          questionnaireId: questionnaireId ?? '',
          since: openedAt,
          time: regionTime(regionOf(campaign)),
        })
  const accepted = new Map(asked.map(({ finess, acceptedOn }) => [finess, acceptedOn]))
  return new Map([...done].map(([finess, each]) => [finess, { ...each, acceptedOn: accepted.get(finess) ?? null }]))
}
