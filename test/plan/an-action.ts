import type { Action } from '#plan'

/** An action of a nursing home, with what a test cares about. */
export function anAction(given: Partial<Action> = {}): Action {
  return {
    id: 'a1',
    structureFiness: '590000105',
    title: 'Sortir une copie du réseau',
    details: '',
    ownerFunction: 'Responsable technique',
    dueOn: '2027-02-22',
    state: 'todo',
    objectiveCodes: ['D2.O3.C'],
    measure: null,
    createdAt: new Date('2026-11-22T09:00:00Z'),
    updatedAt: new Date('2026-11-22T09:00:00Z'),
    doneOn: null,
    history: [{ state: 'todo', on: '2026-11-22' }],
    revision: 1,
    ...given,
  }
}
