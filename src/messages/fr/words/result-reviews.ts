import type { ResultFilter, ResultStanding, ResultWord } from '#result-reviews'

/** Where a submitted result stands with its region. */
export const resultStandingWords: Readonly<Record<ResultStanding, string>> = {
  unread: 'Pas encore lu par la région',
  seen: 'Vu',
  question: 'Question posée',
  answered: 'Réponse reçue',
  accepted: 'Accepté',
}

/** Each word that the region or the structure said, in the past. */
export const resultWordWords: Readonly<Record<ResultWord['word'], string>> = {
  seen: 'Vu par la région',
  question: 'Question de la région',
  accepted: 'Accepté par la région',
  answer: 'Réponse de la structure',
}

/** What the region can say, in its form. */
export const regionWordChoices: Readonly<Record<Exclude<ResultWord['word'], 'answer'>, string>> = {
  seen: 'Vu',
  question: 'J’ai une question',
  accepted: 'Accepté',
}

/** Which results a list shows. */
export const resultFilterWords: Readonly<Record<ResultFilter, string>> = {
  waiting: 'À lire ou à relire',
  all: 'Tous',
  unread: 'Jamais lus',
  seen: 'Vus',
  question: 'Question posée',
  answered: 'Réponse reçue',
  accepted: 'Acceptés',
}
