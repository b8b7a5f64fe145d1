import type { ObjectiveState } from '#assessment'
import type { ApplicationStanding, CandidateCategory, CountedStage, ItemReview, Statement } from '#care'

/** The state of an item for a candidate. */
export const itemStateWords: Readonly<Record<ObjectiveState | 'not-assessed', string>> = {
  met: 'Atteint',
  trajectory: 'Trajectoire',
  unmet: 'Non atteint',
  unknown: 'Inconnu',
  'not-applicable': 'Sans objet',
  'not-assessed': 'Non évalué',
}

export const statedStateWords: Readonly<Record<NonNullable<Statement['state']>, string>> = {
  met: itemStateWords.met,
  trajectory: itemStateWords.trajectory,
  unmet: itemStateWords.unmet,
  unknown: itemStateWords.unknown,
}

export const applicationStateWords: Readonly<Record<ApplicationStanding['state'], string>> = {
  none: 'Aucune candidature enregistrée',
  filed: 'Déposée',
  retained: 'Retenue',
  refused: 'Refusée',
  withdrawn: 'Retirée',
  declared: 'Atteinte déclarée',
  validated: 'Déclaration validée',
  rejected: 'Déclaration rejetée',
}

export const candidateCategoryWords: Readonly<Record<CandidateCategory, string>> = {
  ght: 'Groupement hospitalier de territoire (GHT)',
  public: 'Public hors GHT',
  ebnl: 'Privé à but non lucratif (EBNL)',
  private: 'Privé lucratif',
  unsaid: 'Catégorie à compléter',
}

export const countedStageWords: Readonly<Record<CountedStage, string>> = {
  eligible: 'Candidats connus',
  filed: 'Candidature déposée',
  retained: 'Retenue',
  declared: 'Atteinte déclarée',
  validated: 'Validée',
}

export const itemReviewWords: Readonly<Record<ItemReview['word'], string>> = {
  accepted: 'Accepté',
  complement: 'Complément demandé',
  refused: 'Refusé',
}

/** How sure the region is of what the candidate says, 0 to 3. */
export const surenessWords = ['Pas du tout sûre', 'Peu sûre', 'Assez sûre', 'Sûre'] as const
