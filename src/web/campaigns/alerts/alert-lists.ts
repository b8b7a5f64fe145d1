import type { AlertList } from '#campaigns'

/** The words of an address for the lists of an alert. */
export const listWords = {
  'sans-reponse': 'unanswered',
  'non-concernees': 'not-concerned',
  concernees: 'concerned',
  faites: 'done',
} as const satisfies Readonly<Record<string, AlertList>>
