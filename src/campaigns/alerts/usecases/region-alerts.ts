import { z } from 'zod'
import type { Region } from '#directory'
import { nameInAddress, query } from '#kernel'
import { countMailings, type MailingContext, type MailingCounts } from '#mailing'
import type { Database } from '#storage'
import { type DescribedStructure, describeStructures } from '../../described-structure.ts'
import { reachRegion } from '../../reach-region.ts'
import { measureReach, type Reach } from '../../target/reach.ts'
import { regionTargets } from '../../target/region-target.ts'
import type { TargetChoices } from '../../target/typed-target.ts'
import {
  type Alert,
  type AlertAnswer,
  type AlertCounts,
  type AskedStructure,
  alertAnswers,
  countAnswers,
} from '../alert.ts'
import { alertPurpose } from '../alert-mail.ts'
import * as store from '../store.ts'
import { reachAlert } from './reach-alert.ts'

export interface RegionAlerts {
  readonly region: Region
  readonly alerts: readonly { readonly alert: Alert; readonly counts: AlertCounts | undefined }[]
}

/** The alerts of a region, the latest first, with how many structures answered what. */
export const listRegionAlerts = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, context): Promise<RegionAlerts> => {
    const region = reachRegion(context.actor, code)
    const counts = await store.countByAlert(database, code)
    const alerts = await store.listAlerts(database, code)
    const listed = alerts.map((alert) => ({ alert, counts: counts.get(alert.id) }))
    return { region, alerts: listed }
  },
})

export interface PreparedAlert {
  readonly region: Region
  readonly choices: TargetChoices
  /** Undefined for a new alert. */
  readonly alert: Alert | undefined
  readonly reach: Reach | undefined
}

/** What the form of an alert shows, and whom the alert would reach. */
export const prepareAlert = query({
  input: z.strictObject({ region: nameInAddress, alertId: nameInAddress.optional() }),
  run: async (database, { region: code, alertId }, context: MailingContext): Promise<PreparedAlert> => {
    const region = reachRegion(context.actor, code)
    const alert = alertId ? await reachAlert(database, context.actor, { region: code, alertId }) : undefined
    const { choices, chosenBy } = await regionTargets(database, region)
    if (!alert) return { region, choices, alert, reach: undefined }
    return { region, choices, alert, reach: await measureReach(database, await chosenBy(alert.target)) }
  },
})

/** `unanswered`, and the answers. */
export const alertLists = ['unanswered', ...alertAnswers] as const
export type AlertList = (typeof alertLists)[number]

/** A structure to which an alert was sent, and whom the region calls there. */
export interface FollowedAsk extends AskedStructure, DescribedStructure {}

export interface FollowedAlert {
  readonly region: Region
  readonly alert: Alert
  readonly counts: AlertCounts
  readonly only: AlertList | undefined
  readonly asks: readonly FollowedAsk[]
  readonly mails: MailingCounts
}

const followed = z.strictObject({
  region: nameInAddress,
  alertId: nameInAddress,
  only: z.enum(alertLists).optional(),
})

/** An alert that was sent: who answered what, whom to call, and what became of the mails. */
export const followAlert = query({ input: followed, run: follow })

/** The list of an alert as a file. */
export const exportAlert = query({
  exports: 'campaigns.export-alert',
  input: followed,
  run: follow,
  subject: ({ alert }) => alert.id,
})

async function follow(
  database: Database,
  { only, ...one }: z.infer<typeof followed>,
  context: MailingContext,
): Promise<FollowedAlert> {
  const region = reachRegion(context.actor, one.region)
  const alert = await reachAlert(database, context.actor, one)
  const asked = await store.listAsked(database, alert.id)
  const wanted: AlertAnswer | null | undefined = only === 'unanswered' ? null : only
  const kept = asked.filter(({ answer }) => wanted === undefined || answer === wanted)
  return {
    region,
    alert,
    counts: countAnswers(asked),
    only,
    asks: await describeStructures(database, kept),
    mails: await countMailings(database, [alertPurpose(alert)], context.clock()),
  }
}
