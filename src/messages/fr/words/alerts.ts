import type { AlertAnswer, AlertState, Severity } from '#campaigns'

export const severityWords: Readonly<Record<Severity, string>> = {
  information: 'Pour information',
  important: 'Importante',
  critical: 'Grave',
}

export const alertStateWords: Readonly<Record<AlertState, string>> = {
  draft: 'Brouillon',
  open: 'En cours',
  closed: 'Close',
}

/** What a structure says, as a button says it and as a table does. */
export const alertAnswerWords: Readonly<Record<AlertAnswer, string>> = {
  'not-concerned': 'Non concernée',
  concerned: 'Concernée',
  done: 'C’est fait',
}

export const unansweredWords = 'Sans réponse'
