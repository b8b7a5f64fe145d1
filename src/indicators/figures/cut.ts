import { sizeClasses } from '#directory'
import { type Choices, type FollowedStructure, isKept, type RegionFilter } from '#exercises'
import { mapInSteps, type Steps } from '#kernel'
import type { RegionFacts } from '../facts/facts.ts'
import { type Figure, figureOf, startSum } from './figure.ts'
import type { Indicator } from './indicator.ts'

/** What figures are cut by. */
export const cutNames = ['territory', 'departement', 'kind', 'size', 'group'] as const
export type CutName = (typeof cutNames)[number]

/** What figures are cut by where nobody says: a region without territories has its départements. */
export function usualCut({ territories }: Pick<Choices, 'territories'>): CutName {
  return territories.length > 0 ? 'territory' : 'departement'
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

/** Whether a filter keeps less than everything that somebody follows. */
export function isNarrowed(filter: IndicatorFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** An indicator over everything and under each filter of a cut, in their order. */
export interface CutFigure {
  readonly indicator: Indicator
  readonly all: Figure
  readonly cut: readonly Figure[]
}

/** Figures cut by filters, added up a few structures at a time. */
export interface CutSums {
  add(part: RegionFacts): void
  /** `whole`: of legal entities, which may have sites in several parts. One indicator a step: a large region sorts its scores for each. */
  figures(whole: RegionFacts): Steps<CutFigure[]>
}

/**
 * Which filters keep a structure is worked out once for all indicators, and each indicator says once what it says of the structure. A legal
 * entity is told anew under each filter: which of its sites are kept decides whether it had the whole year.
 */
export function startCut(indicators: readonly Indicator[], filters: readonly IndicatorFilter[]): CutSums {
  const sums = indicators.map((indicator) => ({
    indicator,
    all: startSum(indicator),
    cut: filters.map(() => startSum(indicator)),
  }))
  return {
    add: (part) => {
      const told = sums.flatMap(({ indicator, ...own }) =>
        indicator.unit === 'legal-entity' ? [] : { say: indicator.sayOn(part), ...own },
      )
      for (const facts of part.structures) {
        const places = placesAmong(filters, facts.structure)
        for (const { say, all, cut } of told) {
          const said = say(facts)
          if (!said) continue
          all.add(said)
          for (const place of places) cut[place]?.add(said)
        }
      }
    },
    *figures(whole) {
      const parts = yield* mapInSteps(filters, (filter) => keptFacts(whole, filter))
      return yield* mapInSteps(sums, ({ indicator, all, cut }) =>
        indicator.unit === 'legal-entity'
          ? { indicator, all: figureOf(indicator, whole), cut: parts.map((part) => figureOf(indicator, part)) }
          : { indicator, all: all.figure(), cut: cut.map((sum) => sum.figure()) },
      )
    },
  }
}

/** The filters that keep a structure, by their places. */
function placesAmong(filters: readonly IndicatorFilter[], structure: FollowedStructure): readonly number[] {
  const places: number[] = []
  filters.forEach((filter, place) => {
    if (isKept(structure, filter)) places.push(place)
  })
  return places
}
