import type { Indicator } from '../figures/indicator.ts'
import { answersOf } from '../figures/per-structure.ts'

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
  tell: (facts, hear) =>
    answersOf(facts, hear, ({ awareness }) =>
      awareness === undefined ? 'unknown' : awareness.held > 0 ? 'yes' : 'no',
    ),
}
