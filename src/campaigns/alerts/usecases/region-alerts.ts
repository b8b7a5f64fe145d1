import { z } from 'zod'
import type { Region } from '#directory'
import { type Actor, type ListPage, nameInAddress, pageOf, query } from '#kernel'
import { alertLetter } from '#mail'
import { countMailings, type MailingContext, type MailingCounts } from '#mailing'
import type { Database } from '#storage'
import { type DescribedStructure, describeStructures } from '../../described-structure.ts'
import type { PreviewedMail } from '../../previewed-mail.ts'
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
  /** The mail, as somebody who answers for one structure would get it. */
  readonly mail: PreviewedMail | undefined
}

/** What the form of an alert shows; and, where `measured`, whom the alert would reach with which mail. */
export const prepareAlert = query({
  input: z.strictObject({
    region: nameInAddress,
    alertId: nameInAddress.optional(),
    measured: z.boolean().default(true),
  }),
  run: async (database, { region: code, alertId, measured }, context: MailingContext): Promise<PreparedAlert> => {
    const region = reachRegion(context.actor, code)
    const alert = alertId ? await reachAlert(database, context.actor, { region: code, alertId }) : undefined
    const { choices, chosenBy } = await regionTargets(database, region)
    if (!alert || !measured) return { region, choices, alert, reach: undefined, mail: undefined }
    const reach = await measureReach(database, await chosenBy(alert.target))
    const sample = { to: '', structures: 1, operatorName: await context.operatorName() }
    return { region, choices, alert, reach, mail: alertLetter({ ...alert, ...sample }) }
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
  readonly asks: ListPage<FollowedAsk>
  readonly mails: MailingCounts
}

const listed = {
  region: nameInAddress,
  alertId: nameInAddress,
  only: z.enum(alertLists).optional(),
}

/** An alert that was sent: who answered what, whom to call, and what became of the mails. One page of the structures. */
export const followAlert = query({
  input: z.strictObject({ ...listed, page: z.number().int().min(1).default(1) }),
  run: async (database, { page, ...asking }, { actor, clock }): Promise<FollowedAlert> => {
    const { alert, asked, kept } = await readAsks(database, actor, asking)
    const shown = pageOf(kept, page)
    return {
      region: reachRegion(actor, alert.region),
      alert,
      counts: countAnswers(asked),
      only: asking.only,
      asks: { ...shown, items: await describeStructures(database, shown.items) },
      mails: await countMailings(database, [alertPurpose(alert)], clock()),
    }
  },
})

/** The whole list of an alert, as a file. */
export const exportAlert = query({
  exports: 'campaigns.export-alert',
  input: z.strictObject(listed),
  run: async (database, asking, { actor }) => {
    const { alert, kept } = await readAsks(database, actor, asking)
    return { alert, asks: await describeStructures(database, kept) }
  },
  subject: ({ alert }) => alert.id,
})

interface Asking {
  readonly region: string
  readonly alertId: string
  readonly only?: AlertList | undefined
}

async function readAsks(database: Database, actor: Actor, { only, ...one }: Asking) {
  const alert = await reachAlert(database, actor, one)
  const asked = await store.listAsked(database, alert.id)
  const wanted: AlertAnswer | null | undefined = only === 'unanswered' ? null : only
  return { alert, asked, kept: asked.filter(({ answer }) => wanted === undefined || answer === wanted) }
}
