import type { Audience, SessionKind } from '#awareness'

export const sessionKindWords: Readonly<Record<SessionKind, string>> = {
  session: 'Séance',
  campaign: 'Campagne',
}

export const audienceWords: Readonly<Record<Audience, string>> = {
  everybody: 'Tous les professionnels',
  care: 'Soins et accompagnement',
  administration: 'Administration',
  management: 'Direction et encadrement',
  it: 'Informatique',
  others: 'Autres',
}

/** Shown where nobody counted the people that a session reached. */
export const uncountedWords = 'Pas compté'
