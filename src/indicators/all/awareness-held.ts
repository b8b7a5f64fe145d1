import { answers } from '../figures/answers.ts'
import type { Indicator } from '../figures/indicator.ts'

/**
 * A structure that wrote down a session or a campaign of awareness within twelve months. One that never wrote anything down is
 * unknown: it may keep its sessions elsewhere. Source: the sessions that structures write down.
 */
export const awarenessHeld: Indicator = {
  name: 'awareness-held',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  reads: ['awareness'],
  sayOn:
    () =>
    ({ awareness }) => {
      if (awareness === undefined) return answers.unknown
      return awareness.held > 0 ? answers.yes : answers.no
    },
}
