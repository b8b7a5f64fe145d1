import type { RegionFacts } from '../facts/facts.ts'
import type { Call } from './call-order.ts'
import { type Indicator, type Measure, measuresOf } from './indicator.ts'

/** The first units of the list behind a figure, and how many there are. */
export interface ListHead<Unit> {
  readonly total: number
  readonly units: readonly Unit[]
}

/** How many units of a list are printed: the whole list is on its page. */
export const headLength = 6

/**
 * The units that have most to do under an indicator, as far as a document names them. Of what is reached or not, those that do not
 * reach it, and that lack most elsewhere, as on the page of a region; of scores and parts, the weakest. Undefined for an indicator
 * without list, and for numbers, which nobody has to reach.
 */
export function headOf(
  indicator: Indicator,
  facts: RegionFacts,
  ranks: ReadonlyMap<string, number>,
): ListHead<Measure> | undefined {
  if (indicator.sight !== 'named' || indicator.form === 'number') return undefined
  const rankOf = weightOf(indicator, ranks)
  const sorted = measuresOf(indicator, facts)
    .filter((measure) => isLacking(indicator, measure))
    .map((measure) => ({ measure, rank: rankOf(measure) }))
    .toSorted((one, other) => one.rank - other.rank || (one.measure.finess < other.measure.finess ? -1 : 1))
  return { total: sorted.length, units: sorted.slice(0, headLength).map(({ measure }) => measure) }
}

/** What nobody knows is in no list of what is lacking. */
function isLacking({ name, form }: Indicator, { part, whole, unknown, completeness }: Measure): boolean {
  if (name === 'unknown-share') return part > 0
  return form === 'score' ? completeness !== 0 : part < whole && unknown < whole
}

/** The smallest comes first. */
function weightOf({ name, form, unit }: Indicator, ranks: ReadonlyMap<string, number>) {
  if (name === 'unknown-share') return ({ part, whole }: Measure) => -part / whole
  if (form === 'score' || unit === 'item') return ({ part, whole }: Measure) => part / whole
  return ({ sites }: Measure) => Math.min(...sites.map((finess) => ranks.get(finess) ?? Number.MAX_SAFE_INTEGER))
}

/** The place of each structure among those to call. */
export function callRanks(calls: readonly Call[]): Map<string, number> {
  return new Map(calls.map(({ finess }, rank) => [finess, rank]))
}
