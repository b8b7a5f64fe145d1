import { type FollowedStructure, isKept } from '#exercises'
import type { Database } from '#storage'
import { factKinds, type RegionFacts } from '../facts/facts.ts'
import { addEach, type IndicatorFilter, keptFacts } from '../figures/cut.ts'
import { type Figure, type FigureSum, figureOf, startSum } from '../figures/figure.ts'
import type { Indicator } from '../figures/indicator.ts'
import { masked } from '../figures/masked.ts'
import type { Period } from '../figures/period.ts'
import { silentSources } from '../silent-sources.ts'
import { openInYear, readFacts } from '../store.ts'
import type { ReachedIndicators } from './reach-indicators.ts'
import type { IndicatorFigures } from './show-indicators.ts'

/** Few enough for the memory, many enough to be quick. */
export const atOnce = 1_000
/** What the exercises of the year say of one structure depends on the others of its legal entity: they are read once for all. */
export const ofOneStructure = new Set(factKinds.filter((kind) => kind !== 'exercises'))

/** What is known once for all structures on a day: who exists in its year, the exercises, and which sources were silent. */
export async function sharedFacts(
  database: Database,
  { followed, today, filter, region }: ReachedIndicators,
  day: string,
): Promise<RegionFacts> {
  const kinds = new Set(factKinds)
  const asked = { region: region.code, days: [day], kinds }
  const [facts] = await readFacts(database, { structures: [], deciding: followed.deciding }, asked)
  if (!facts) throw new Error('one day was asked')
  const ofYear = openInYear(followed.structures, day).filter((structure) => isKept(structure, filter))
  return { ...facts, ofYear, silent: await silentSources(database, followed, facts, { today, kinds }) }
}

interface Sums {
  readonly indicator: Indicator
  readonly now: FigureSum
  readonly before: FigureSum
  readonly cut: readonly FigureSum[]
}

/** The figures that `readIndicators` gives, added up a few structures at a time: the memory holds the facts of those alone. */
export async function sumInParts(
  database: Database,
  reached: ReachedIndicators,
  { period, rows }: { readonly period: Period; readonly rows: readonly IndicatorFilter[] },
): Promise<IndicatorFigures[]> {
  const { followed, filter, indicators, region } = reached
  const { day, previousDay } = period
  const [now, before] = [await sharedFacts(database, reached, day), await sharedFacts(database, reached, previousDay)]
  const shown = indicators.filter(({ kind }) => kind === undefined || filter.kind === undefined || kind === filter.kind)
  const sums = shown.map((indicator) => ({
    indicator,
    now: startSum(indicator),
    before: startSum(indicator),
    cut: rows.map(() => startSum(indicator)),
  }))
  const kept = followed.structures.filter((structure) => isKept(structure, filter))
  for (let from = 0; from < kept.length; from += atOnce) {
    const some = kept.slice(from, from + atOnce)
    const asked = { region: region.code, days: [day, previousDay], kinds: ofOneStructure, isPassing: true }
    const [nowHere, beforeHere] = await readFacts(database, { structures: some, deciding: [] }, asked)
    if (!nowHere || !beforeHere) continue
    addPart(sums, {
      now: { ...nowHere, exercises: now.exercises, silent: now.silent },
      before: { ...beforeHere, exercises: before.exercises, silent: before.silent },
      places: placesOf(some, rows),
    })
  }
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const parts = rows.map((row) => keptFacts(now, row))
  return sums.map(({ indicator, ...sum }) => {
    const isSummed = indicator.unit !== 'legal-entity'
    const whole = (of: FigureSum, facts: RegionFacts): Figure =>
      masked(indicator, isSummed ? of.figure() : figureOf(indicator, facts), isNarrowed)
    return {
      indicator,
      now: whole(sum.now, now),
      before: whole(sum.before, before),
      cut: sum.cut.map((of, place) => {
        const part = parts[place] ?? now
        return masked(indicator, isSummed ? of.figure() : figureOf(indicator, part), true)
      }),
    }
  })
}

/** The rows that hold each structure, by their places. */
function placesOf(structures: readonly FollowedStructure[], rows: readonly IndicatorFilter[]) {
  return new Map(
    structures.map((structure) => [
      structure.finess,
      rows.flatMap((row, place) => (isKept(structure, row) ? [place] : [])),
    ]),
  )
}

function addPart(
  sums: readonly Sums[],
  part: {
    readonly now: RegionFacts
    readonly before: RegionFacts
    readonly places: ReadonlyMap<string, readonly number[]>
  },
): void {
  for (const { indicator, now, before, cut } of sums) {
    // A legal entity may have sites in several parts: it is measured over all of them.
    if (indicator.unit === 'legal-entity') continue
    indicator.tell(part.now, addEach(now, { sums: cut, placesOf: part.places }))
    indicator.tell(part.before, before.add)
  }
}
