import { sizeClasses } from '#directory'
import { type Choices, isKept, type RegionFilter } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import { type Figure, figureOf, startSum } from './figure.ts'
import type { MeasuredIndicator } from './indicator.ts'

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

/**
 * Cuts measured indicators by filters: one figure for each filter, in their order. Which structures a filter keeps is worked out
 * once for all indicators. A legal entity is measured anew under each filter: which of its sites are kept decides whether it had
 * the whole year.
 */
export function cutBy(
  facts: RegionFacts,
  filters: readonly IndicatorFilter[],
): (measured: MeasuredIndicator) => Figure[] {
  const parts = filters.map((filter) => keptFacts(facts, filter))
  const placesOf = new Map<string, number[]>()
  for (const [place, { ofYear }] of parts.entries()) {
    for (const { finess } of ofYear) {
      const places = placesOf.get(finess)
      if (places) places.push(place)
      else placesOf.set(finess, [place])
    }
  }
  return ({ indicator, measures }) => {
    if (indicator.unit === 'legal-entity') return parts.map((part) => figureOf(indicator, indicator.measure(part)))
    const sums = filters.map(() => startSum(indicator))
    for (const measure of measures) {
      for (const place of placesOf.get(measure.finess) ?? []) sums[place]?.add(measure)
    }
    return sums.map((sum) => sum.figure())
  }
}
