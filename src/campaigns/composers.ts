import type { Composers } from '#mailing'
import { composeAlert } from './alerts/alert-mail.ts'
import { composeCampaign } from './campaign/campaign-mail.ts'
import { composeSlotChange } from './slots/slot-mail.ts'

/** Who writes the mails of alerts and campaigns. */
export const composers: Pick<Composers, 'alert' | 'campaign' | 'slot'> = {
  alert: composeAlert,
  campaign: composeCampaign,
  slot: composeSlotChange,
}
