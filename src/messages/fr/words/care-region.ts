import type { CandidateCategory, CareStage, HistoryDoubt, ReviewFilter, WaitingThing } from '#care'
import { countedStageWords } from './care.ts'

/** The categories in a table, where the long names do not fit. */
export const shortCategoryWords: Readonly<Record<CandidateCategory, string>> = {
  ght: 'GHT',
  public: 'Public hors GHT',
  ebnl: 'EBNL',
  private: 'Privé',
  unsaid: 'Catégorie non précisée',
}

/** What one candidate outside any GHT is. */
export const oneCategoryWords: Readonly<Record<CandidateCategory, string>> = {
  ght: 'GHT',
  public: 'établissement public',
  ebnl: 'établissement privé à but non lucratif (EBNL)',
  private: 'établissement privé à but lucratif',
  unsaid: 'catégorie non précisée',
}

/** Which candidates a list keeps, as its title. */
export const careStageWords: Readonly<Record<CareStage, string>> = {
  ...countedStageWords,
  eligible: 'Tous les candidats',
  filed: 'Candidatures déposées',
  retained: 'Candidatures retenues',
  declared: 'Atteintes déclarées',
  validated: 'Atteintes validées',
  none: 'Sans dépôt connu',
  withdrawn: 'Candidatures retirées',
  refused: 'Candidatures refusées',
  rejected: 'Atteintes rejetées',
}

export const reviewFilterWords: Readonly<Record<ReviewFilter, string>> = {
  none: 'Sans avis de la région',
  accepted: 'Accepté par la région',
  complement: 'Complément demandé',
  refused: 'Refusé par la région',
  waiting: 'Attend l’avis de la région',
}

export const waitingWords: Readonly<Record<WaitingThing['what'], string>> = {
  application: 'Candidature à retenir ou à refuser',
  declaration: 'Déclaration à valider ou à rejeter',
  item: 'Objectif à relire',
}

/** A candidate that the register no longer knows. */
export const goneCandidateWords = 'N’a plus d’établissement de santé ouvert dans le répertoire FINESS'

/** What does not hold in a stored history, for the region that can add a change and for the candidate that reads it. */
export const historyDoubtWords: Readonly<Record<HistoryDoubt, string>> = {
  'does-not-follow': 'Cette étape ne peut pas suivre la précédente.',
  'before-the-last': 'Son jour est avant celui de l’étape qu’elle suit.',
  'amount-unexpected': 'Cette étape ne porte pas de montant\u00A0: il n’est compté nulle part.',
}
