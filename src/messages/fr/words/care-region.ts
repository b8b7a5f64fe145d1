import type { CandidateCategory, CareStage, ReviewFilter, WaitingThing } from '#care'
import { countedStageWords } from './care.ts'

/** The categories in a table, where the long names do not fit. */
export const shortCategoryWords: Readonly<Record<CandidateCategory, string>> = {
  ght: 'GHT',
  public: 'Publics hors GHT',
  ebnl: 'EBNL',
  private: 'Privés',
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

/**
 * What a domain of the programme does not say, for the region that follows it. The file of the programme sends its readers to
 * their regional agency (ARS): the agency itself asks the national programme.
 */
export function toCompleteForRegion(text: string): string {
  return text.replace(
    askTheAgency,
    'Le programme national CaRE et son guide, à l’Agence du numérique en santé (ANS), les donnent.',
  )
}

const askTheAgency = /Votre agence régionale de santé \(ARS\)\s+peut\s+vous\s+l\S+\s+donner\./
