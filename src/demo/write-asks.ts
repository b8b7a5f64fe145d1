import {
  acceptDone,
  alertAnswers,
  answerAlert,
  closeCampaign,
  followCampaign,
  openCampaign,
  pickSlot,
  publishAlert,
  saveAlert,
  saveCampaign,
} from '#campaigns'
import { type Actor, dayAfter } from '#kernel'
import type { AppContext } from '../app.ts'
import { diagnosisCampaign, exerciseCampaign, relayedAlert } from './asks-of.ts'
import type { Deed } from './deed.ts'
import type { FictionalRegion, FictionalSite } from './fictional-region.ts'

export interface Asking {
  readonly as: (actor: Actor) => AppContext
  readonly ars: Actor
  readonly directorOf: (site: FictionalSite) => Actor
  readonly today: string
}

/** What the region asked: a diagnosis that is over, an exercise with slots that some structures picked, and an alert half answered. */
export function asksDeeds({ region, sites }: FictionalRegion, asking: Asking): Deed[] {
  const { as, ars, directorOf, today } = asking
  const before = (days: number) => dayAfter(today, -days)
  const open = async (typed: ReturnType<typeof diagnosisCampaign> | ReturnType<typeof exerciseCampaign>) => {
    const { campaign } = await saveCampaign(as(ars), { region, ...typed })
    const one = { region, campaignId: campaign.id }
    await openCampaign(as(ars), { ...one, revision: campaign.revision })
    return one
  }
  let diagnosis: Awaited<ReturnType<typeof open>> | undefined
  return [
    {
      on: before(60),
      run: async () => {
        diagnosis = await open(diagnosisCampaign(today))
      },
    },
    {
      on: before(3),
      run: async () => {
        if (!diagnosis) return
        const { structures } = await followCampaign(as(ars), { ...diagnosis, only: 'done' })
        const accepted = structures.items.map(({ finess }) => finess)
        await acceptDone(as(ars), { ...diagnosis, structures: accepted, word: 'accepted' })
        await closeCampaign(as(ars), diagnosis)
      },
    },
    {
      on: before(14),
      run: async () => {
        const { campaignId } = await open(exerciseCampaign(today))
        const { slots } = await followCampaign(as(ars), { region, campaignId })
        const asked = sites.filter(({ kind }) => kind === 'ESMS')
        const picked = slots.flatMap(({ name, places }, order) => Array.from({ length: places - order }, () => name))
        for (const [place, slot] of picked.slice(0, Math.floor(asked.length / 2)).entries()) {
          const site = asked[place * 2]
          if (site) await pickSlot(as(directorOf(site)), { finess: site.finess, campaignId, slot })
        }
      },
    },
    {
      on: before(5),
      run: async () => {
        const { alert } = await saveAlert(as(ars), { region, ...relayedAlert(today) })
        await publishAlert(as(ars), { region, alertId: alert.id, revision: alert.revision })
        for (const [place, site] of sites.entries()) {
          const answer = alertAnswers[place % 4]
          if (answer) await answerAlert(as(directorOf(site)), { alertId: alert.id, structures: [site.finess], answer })
        }
      },
    },
  ]
}
