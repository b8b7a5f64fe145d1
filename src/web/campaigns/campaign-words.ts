import type { CampaignStanding } from '#campaigns'

/** The word of each list of a campaign in its address. */
export const standingParameters: Readonly<Record<CampaignStanding, string>> = {
  invited: 'invitees',
  begun: 'commencees',
  late: 'en-retard',
  done: 'faites',
  accepted: 'acceptees',
}
