import type { AskedThing, CampaignStanding, CampaignState } from '#campaigns'

export const campaignStateWords: Readonly<Record<CampaignState, string>> = {
  draft: 'Brouillon',
  open: 'En cours',
  closed: 'Close',
}

/** Where a structure stands in a campaign. */
export const campaignStandingWords: Readonly<Record<CampaignStanding, string>> = {
  invited: 'Pas commencé',
  begun: 'Commencé',
  late: 'En retard',
  done: 'Fait',
  accepted: 'Accepté par l’ARS',
}

export const askedThingWords: Readonly<Record<AskedThing, string>> = {
  questionnaire: 'Un questionnaire à remplir et transmettre',
  exercise: 'L’exercice de crise à tenir et inscrire',
}
