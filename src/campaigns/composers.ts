import type { Composers } from '#mailing'
import { composeAlert } from './alerts/alert-mail.ts'
import { composeCampaign } from './campaign/campaign-mail.ts'

/** Who writes the mails of each topic. */
export const composers: Composers = { alert: composeAlert, campaign: composeCampaign }
