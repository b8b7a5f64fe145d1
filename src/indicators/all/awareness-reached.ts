import type { Indicator } from '../figures/indicator.ts'

/**
 * How many people the sessions and campaigns of twelve months reached, session by session. Structures in which nobody counted are
 * left out. Source: the sessions that structures write down.
 */
export const awarenessReached: Indicator = {
  name: 'awareness-reached',
  form: 'number',
  unit: 'structure',
  sight: 'named',
  reads: ['awareness'],
  sayOn:
    () =>
    ({ awareness }) =>
      awareness?.reached === undefined ? undefined : { part: awareness.reached, whole: 1, unknown: 0 },
}
