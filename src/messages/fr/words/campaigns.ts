import type { AskedThing, CampaignStanding, CampaignState, LetterWord } from '#campaigns'

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

/** What the product fills in by itself in a letter. */
export const letterWordWords: Readonly<Record<LetterWord, string>> = {
  structure: 'le nom de la structure',
  finess: 'son numéro FINESS',
  commune: 'sa commune',
  entite: 'son entité juridique',
  telephone: 'le téléphone de son référent SSI, sinon d’une autre fonction de l’annuaire',
  region: 'le nom de la région',
  animateur: 'qui anime l’exercice',
  creneau: 'le jour et l’heure qu’elle a choisis',
  'jour-final': 'le jour final de la campagne',
}
