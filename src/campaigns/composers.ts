import type { Composers } from '#mailing'
import { composeAlert } from './alerts/alert-mail.ts'
import { composeCampaign } from './campaign/campaign-mail.ts'

/** Who writes the mails of alerts and campaigns. */
export const composers: Pick<Composers, 'alert' | 'campaign'> = { alert: composeAlert, campaign: composeCampaign }
