import { sizeClasses } from '#directory'
import { type Choices, isKept, type RegionFilter } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import { type Figure, type FigureSum, figureOf, startSum } from './figure.ts'
import type { Hear, Indicator } from './indicator.ts'

/** What figures are cut by. */
export const cutNames = ['territory', 'departement', 'kind', 'size', 'group'] as const
export type CutName = (typeof cutNames)[number]

export type IndicatorFilter = Omit<RegionFilter, 'level'>

/** The filters of the lines of a cut; a line without structure stays, so that a territory nobody has joined is shown empty. */
export function cutFilters(name: CutName, filter: IndicatorFilter, choices: Choices): IndicatorFilter[] {
  switch (name) {
    case 'territory': {
      const ids = choices.territories.map(({ id }) => id)
      const all = choices.hasUnplaced ? [...ids, null] : ids
      return narrowed(all, filter.territory).map((territory) => ({ ...filter, territory }))
    }
    case 'departement':
      return narrowed(choices.departements, filter.departement).map((departement) => ({ ...filter, departement }))
    case 'kind':
      return narrowed(['ES', 'ESMS'] as const, filter.kind).map((kind) => ({ ...filter, kind }))
    case 'size':
      return narrowed(sizeClasses, filter.size).map((size) => ({ ...filter, size }))
    case 'group':
      return narrowed(
        choices.groups.map(({ id }) => id),
        filter.group,
      ).map((group) => ({ ...filter, group }))
  }
}

function narrowed<Value>(all: readonly Value[], asked: Value | undefined): readonly Value[] {
  return asked === undefined ? all : [asked]
}

/** The facts of the structures that a filter keeps. */
export function keptFacts(facts: RegionFacts, filter: IndicatorFilter): RegionFacts {
  return {
    ...facts,
    structures: facts.structures.filter(({ structure }) => isKept(structure, filter)),
    ofYear: facts.ofYear.filter((structure) => isKept(structure, filter)),
  }
}

/** An indicator over everything and under each filter of a cut, in their order. */
export interface CutFigure {
  readonly all: Figure
  readonly cut: readonly Figure[]
}

/**
 * Cuts indicators by filters. Which structures a filter keeps is worked out once for all indicators, and each indicator is told once
 * for all filters. A legal entity is told anew under each filter: which of its sites are kept decides whether it had the whole year.
 */
export function cutBy(
  facts: RegionFacts,
  filters: readonly IndicatorFilter[],
): (indicator: Pick<Indicator, 'form' | 'unit' | 'tell'>) => CutFigure {
  const parts = filters.map((filter) => keptFacts(facts, filter))
  const placesOf = new Map<string, number[]>()
  for (const [place, { ofYear }] of parts.entries()) {
    for (const { finess } of ofYear) {
      const places = placesOf.get(finess)
      if (places) places.push(place)
      else placesOf.set(finess, [place])
    }
  }
  return (indicator) => {
    const all = startSum(indicator)
    if (indicator.unit === 'legal-entity') {
      indicator.tell(facts, all.add)
      return { all: all.figure(), cut: parts.map((part) => figureOf(indicator, part)) }
    }
    const sums = filters.map(() => startSum(indicator))
    indicator.tell(facts, addEach(all, { sums, placesOf }))
    return { all: all.figure(), cut: sums.map((sum) => sum.figure()) }
  }
}

/** Adds what is said of a structure to the whole, and to each part that holds the structure. */
export function addEach(
  all: FigureSum,
  {
    sums,
    placesOf,
  }: { readonly sums: readonly FigureSum[]; readonly placesOf: ReadonlyMap<string, readonly number[]> },
): Hear {
  return (said, finess) => {
    all.add(said, finess)
    for (const place of placesOf.get(finess) ?? nowhere) sums[place]?.add(said, finess)
  }
}

const nowhere: readonly number[] = []
