import type { ObjectiveState } from '#assessment'
import type {
  Activity,
  ApplicationStanding,
  ApplicationStep,
  CandidateKind,
  CountedStage,
  Deadline,
  ItemReview,
  Standing,
  Sureness,
} from '#care'
import { calendarDayWords, numberWords } from '#kernel'
import type { ProgrammeDomain } from '#questionnaires'

type ItemState = ObjectiveState | 'not-assessed'

/** The state of an item for a candidate. */
export const itemStateWords: Readonly<Record<ItemState, string>> = {
  met: 'Atteint',
  trajectory: 'Trajectoire',
  unmet: 'Non atteint',
  unknown: 'Inconnu',
  'not-applicable': 'Sans objet',
  'not-assessed': 'Non évalué',
}

/** What each state means, for somebody who reads it for the first time. */
export const itemStateMeanings: Readonly<Record<ItemState, string>> = {
  met: 'Les réponses disent que c’est fait.',
  trajectory: 'Les réponses disent que c’est planifié, avec des étapes.',
  unmet: 'Une réponse au moins dit que ce n’est pas fait.',
  unknown: 'Une réponse au moins manque, ou dit « je ne sais pas ».',
  'not-applicable': 'Aucun membre n’est concerné.',
  'not-assessed': 'Aucun membre n’a transmis de questionnaire qui en parle.',
}

/** As `itemStateMeanings`, for an ESMS, which stands for itself alone: it has no member. */
const structureStateMeanings: Readonly<Partial<Record<ItemState, string>>> = {
  'not-applicable': 'Les réponses disent que votre structure n’est pas concernée.',
  'not-assessed': 'Votre structure n’a transmis aucun questionnaire qui en parle.',
}

export function itemStateMeaning(state: ItemState, kind: CandidateKind): string {
  return (kind === 'structure' && structureStateMeanings[state]) || itemStateMeanings[state]
}

/** Whether a condition holds. */
export const conditionStandingWords: Readonly<Record<Standing, string>> = {
  met: 'Remplie',
  'not-met': 'Non remplie',
  unknown: 'À préciser',
}

/** Where an application stands. */
export const applicationStateWords: Readonly<Record<ApplicationStanding['state'], string>> = {
  none: 'Non déposée',
  filed: 'Déposée',
  retained: 'Retenue',
  refused: 'Refusée',
  withdrawn: 'Retirée',
  declared: 'Atteinte déclarée',
  validated: 'Atteinte validée',
  rejected: 'Atteinte rejetée',
}

/** What happened to an application, as a line of its history. */
export const applicationStepWords: Readonly<Record<ApplicationStep, string>> = {
  filed: 'Candidature déposée',
  retained: 'Candidature retenue',
  refused: 'Candidature refusée',
  withdrawn: 'Candidature retirée',
  declared: 'Atteinte déclarée',
  validated: 'Atteinte validée',
  rejected: 'Atteinte rejetée',
}

/** How far candidates went, as the heading of a column of counts. */
export const countedStageWords: Readonly<Record<CountedStage, string>> = {
  eligible: 'Éligibles',
  filed: 'Déposées',
  retained: 'Retenues',
  declared: 'Déclarées',
  validated: 'Validées',
}

export const candidateKindWords: Readonly<Record<CandidateKind, string>> = {
  group: 'Groupement hospitalier de territoire (GHT)',
  'legal-entity': 'Entité juridique hors GHT',
  structure: 'Établissement médico-social',
}

/** The word of the region on an item. */
export const itemReviewWords: Readonly<Record<ItemReview['word'], string>> = {
  accepted: 'Accepté',
  complement: 'Complément demandé',
  refused: 'Refusé',
}

/** How sure the region is of what a candidate, or a structure, says of itself. It enters no score. */
export const surenessWords: Readonly<Record<Sureness, string>> = {
  0: '0 – aucune preuve lue',
  1: '1 – peu sûr',
  2: '2 – plutôt sûr',
  3: '3 – sûr, preuves lues',
}

type DateKind = NonNullable<ProgrammeDomain['calendar'][number]['kind']>

/** What happens on a day of the programme. */
export const dateKindWords: Readonly<Record<DateKind, string>> = {
  signature: 'Signature du texte',
  publication: 'Publication du texte',
  opening: 'Ouverture des candidatures',
  closing: 'Fin des candidatures',
  'declaration-opening': 'Ouverture des déclarations',
  'declaration-closing': 'Fin des déclarations',
  'review-closing': 'Fin de l’instruction',
  'payment-closing': 'Fin des paiements',
}

const yearAlone = /^\d{4}$/

/** A deadline known to the day, or its year alone; null when no text says it. */
export function dueWords(due: string | null): string {
  if (due === null) return 'non publiée'
  return yearAlone.test(due) ? `${due}, jour à préciser` : calendarDayWords(due)
}

/** What kind of day a deadline is. */
export function deadlineKindWords({ why, kind }: Deadline): string {
  if (why === 'score') return 'Dernier jour où ce score compte'
  if (why === 'item') return 'Échéance de l’objectif'
  return kind ? dateKindWords[kind] : 'Calendrier du programme'
}

/** `Domaine 2 : Stratégie de continuité et de reprise d’activité` */
export function domainTitle({ label, title }: ProgrammeDomain): string {
  return label ? `${label}\u00A0: ${title}` : title
}

/** `7 500,25 séjours (2024)` */
export function activityWords({ thousandths, measure, year }: Activity): string {
  return `${numberWords(thousandths / 1000)} ${measure} (${year})`
}
