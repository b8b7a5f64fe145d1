import type { Composers } from '#mailing'
import type { CatalogueContext } from '#questionnaires'
import { composeAlert } from './alerts/alert-mail.ts'
import { campaignComposer } from './campaign/campaign-mail.ts'
import { composeSlotChange } from './slots/slot-mail.ts'

/** Who writes the mails of alerts and campaigns. */
export function campaignComposers({
  catalogue,
}: Pick<CatalogueContext, 'catalogue'>): Pick<Composers, 'alert' | 'campaign' | 'slot'> {
  return { alert: composeAlert, campaign: campaignComposer(catalogue), slot: composeSlotChange }
}
