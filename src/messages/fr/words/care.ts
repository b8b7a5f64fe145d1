import type { ObjectiveState } from '#assessment'

/** The state of an item for a candidate. */
export const itemStateWords: Readonly<Record<ObjectiveState | 'not-assessed', string>> = {
  met: 'Atteint',
  trajectory: 'Trajectoire',
  unmet: 'Non atteint',
  unknown: 'Inconnu',
  'not-applicable': 'Sans objet',
  'not-assessed': 'Non évalué',
}
