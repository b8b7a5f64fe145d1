import type { RegionFacts } from '../facts/facts.ts'
import type { Call } from './call-order.ts'
import { type Indicator, type Measure, type Said, tell } from './indicator.ts'

/** The first units of the list behind a figure, and how many there are. */
export interface ListHead<Unit> {
  readonly total: number
  readonly units: readonly Unit[]
}

/** How many units of a list are printed: the whole list is on its page. */
export const headLength = 6

/** The head of a list, a few structures at a time: only the units that it names are kept. */
export interface HeadSum {
  add(facts: RegionFacts): void
  head(): ListHead<Measure>
}

/**
 * The units that have most to do under an indicator, as far as a document names them. Of what is reached or not, those that do not
 * reach it, and that lack most elsewhere, as on the page of a region; of scores and parts, the weakest. Undefined for an indicator
 * without list, and for numbers, which nobody has to reach.
 */
export function startHead(indicator: Indicator, ranks: ReadonlyMap<string, number>): HeadSum | undefined {
  if (indicator.sight !== 'named' || indicator.form === 'number') return undefined
  const rankOf = weightOf(indicator, ranks)
  const first: Ranked[] = []
  let total = 0
  return {
    add: (facts) =>
      tell(indicator, facts, (said, finess, sites = [finess]) => {
        if (!isLacking(indicator, said)) return
        total += 1
        keepFirst(first, { said, finess, sites, rank: rankOf({ ...said, finess, sites }) })
      }),
    head: () => ({ total, units: first.map(({ said, finess, sites }) => ({ ...said, finess, sites })) }),
  }
}

interface Ranked extends Pick<Measure, 'finess' | 'sites'> {
  readonly said: Said
  readonly rank: number
}

/** Puts a unit in its place among the first ones, of which the last one leaves. */
function keepFirst(first: Ranked[], unit: Ranked): void {
  const place = first.findIndex((other) => comesBefore(unit, other))
  if (place < 0 && first.length >= headLength) return
  first.splice(place < 0 ? first.length : place, 0, unit)
  if (first.length > headLength) first.pop()
}

function comesBefore(one: Ranked, other: Ranked): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.finess < other.finess)
}

/** What nobody knows is in no list of what is lacking. */
function isLacking({ name, form }: Indicator, { part, whole, unknown, completeness }: Said): boolean {
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
