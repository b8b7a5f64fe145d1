import { type Choices, type FollowedStructure, isKept, type RegionFilter } from '#exercises'
import { keepFacts, type RegionFacts } from '../facts/facts.ts'
import { type Figure, figureOf } from './figure.ts'
import type { Indicator, Measure } from './indicator.ts'

/** What figures are cut by. */
export const cutNames = ['territory', 'departement', 'kind', 'group'] as const
export type CutName = (typeof cutNames)[number]

/** One line of a cut, which is the figure under one more filter. */
export interface CutFigure {
  readonly filter: IndicatorFilter
  readonly figure: Figure
}

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

/** The figure of an indicator under a filter. */
export function filteredFigure(indicator: Indicator, facts: RegionFacts, filter: IndicatorFilter): Figure {
  return figureOf(indicator, indicator.measure(keptFacts(facts, filter)))
}

/**
 * The figures of an indicator under each of the filters, from measures made once. A legal entity is measured anew under each
 * filter: which of its sites are kept decides whether it had the whole year.
 */
export function cutFigures(
  indicator: Indicator,
  facts: RegionFacts,
  measures: readonly Measure[],
  filters: readonly IndicatorFilter[],
): Figure[] {
  if (indicator.unit === 'legal-entity') return filters.map((filter) => filteredFigure(indicator, facts, filter))
  const places = new Map(facts.ofYear.map((structure) => [structure.finess, structure]))
  const placed = measures.map((measure) => [measure, places.get(measure.finess)] as const)
  return filters.map((filter) =>
    figureOf(
      indicator,
      placed.flatMap(([measure, structure]) => (structure && isKept(structure, filter) ? [measure] : [])),
    ),
  )
}

export function keptFacts(facts: RegionFacts, filter: IndicatorFilter): RegionFacts {
  return keepFacts(facts, (structure: FollowedStructure) => isKept(structure, filter))
}
