import type { Level, ObjectiveState, QuestionState, Score } from '#assessment'
import type { ActionState } from '#plan'
import type { Audience, Measure, ProgrammeItem, Provenance, Question, Questionnaire } from '#questionnaires'

/* Words that page, PDF and exports all print. The names of levels are ours. */

export const audienceNames: Readonly<Record<Audience, string>> = {
  ES: 'Établissement de santé',
  ESMS: 'Établissement ou service médico-social',
}

/** `Établissement de santé (ES)` */
export function audienceWithAcronym(audience: Audience): string {
  return `${audienceNames[audience]} (${audience})`
}

/** A question with those it is asked of, where that is only a part of those who answer its questionnaire: two may be asked in the same words. */
export function askedWords(
  question: Pick<Question, 'text' | 'audience'>,
  questionnaire: Pick<Questionnaire, 'audience'>,
): string {
  const { text, audience } = question
  return audience && audience.length < questionnaire.audience.length ? `${text} (${audience.join(', ')})` : text
}

export const levelNames: Readonly<Record<Level, string>> = {
  0: 'À construire',
  1: 'Fragile',
  2: 'En progrès',
  3: 'Solide',
  4: 'Maîtrisé',
}

export const questionStateWords: Readonly<Record<QuestionState, string>> = {
  hidden: 'non posée',
  unscored: 'non notée',
  unknown: 'inconnue',
  'not-applicable': 'sans objet',
  scored: 'notée',
}

export const objectiveStateWords: Readonly<Record<ObjectiveState, string>> = {
  met: 'Atteint',
  trajectory: 'Trajectoire formalisée',
  unmet: 'Non atteint',
  unknown: 'Inconnu',
  'not-applicable': 'Sans objet',
}

export const effortWords: Readonly<Record<Measure['effort'], string>> = {
  1: 'quelques jours',
  2: 'quelques semaines',
  3: 'quelques mois',
}

export const actionStateWords: Readonly<Record<ActionState, string>> = {
  todo: 'À faire',
  'in-progress': 'En cours',
  done: 'Faite',
  dropped: 'Abandonnée',
}

export const provenanceWords: Readonly<Record<Provenance | ProgrammeItem['provenance'], string>> = {
  official: 'Exigence d’un texte',
  reported: 'Fait rapporté, à vérifier dans le texte',
  derived: 'Rédaction Cap CaRE, tirée d’un texte',
  'good-practice': 'Bonne pratique, rédaction Cap CaRE',
}

export const noScoreWords: Readonly<Record<Extract<Score, { scored: false }>['reason'], string>> = {
  'not-assessed': 'Non évalué',
  'nothing-counts': 'Sans objet',
}

/** A score of which not one answer is known. */
export const unknownScoreWords = 'Inconnu, de 0 à 100'
