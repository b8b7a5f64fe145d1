import type { DayFacts, FactSource } from '../facts/facts.ts'
import type { Said, Say } from './indicator.ts'

/** A unit that does, does not, or of which it is not known: neither done nor missed. */
export const answers: Readonly<Record<'yes' | 'no' | 'unknown', Said>> = {
  yes: { part: 1, whole: 1, unknown: 0 },
  no: { part: 0, whole: 1, unknown: 0 },
  unknown: { part: 0, whole: 1, unknown: 1 },
}

/** Says nothing where the source was still empty: what was done then is unknown, not missed. */
export function whereWritten({ silent }: Pick<DayFacts, 'silent'>, source: FactSource, say: Say): Say {
  return silent.includes(source) ? () => undefined : say
}
