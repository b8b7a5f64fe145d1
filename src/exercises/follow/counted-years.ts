import type { StructureOutline } from '#directory'
import { entitiesOf, startCoverage, startStandings, type YearStandings } from '../rate/year-exercises.ts'
import type { RateQuestion } from '../rate/year-rate.ts'
import type { LevelledExercise } from './alike.ts'
import { type FollowedStructure, isKept, type RegionFilter } from './followed.ts'

export interface FilteredQuestion {
  readonly structures: readonly FollowedStructure[]
  /** The structures that decide on those: their legal entities, wherever their sites are in the region. */
  readonly deciding: readonly StructureOutline[]
  readonly question: RateQuestion
  readonly filter: RegionFilter
}

export type CountedYears = ReturnType<typeof startYears>

/** Counts exercises under a filter, for the years from `from` to the asked one. Each exercise is told once, and none is kept. */
export function startYears({ structures, deciding, question, filter }: FilteredQuestion, from = question.year) {
  const kept = structures.filter((structure) => isKept(structure, filter))
  const entities = entitiesOf(deciding)
  const start = (year = question.year) => startStandings(entities, { ...question, year })
  const asked = start()
  const earlier = Array.from({ length: question.year - from }, (_, place) => start(from + place))
  const years = [...earlier, asked]
  const coverage = startCoverage(kept, question)
  let first: number | undefined
  return {
    kept,
    asked: asked as YearStandings,
    coverage: coverage.found,
    /** Each of the years from the first exercise told on, which the filter may leave out. The asked year is always there. */
    years: () =>
      years
        .map((standings, place) => ({ year: from + place, standings }))
        .filter(({ year }) => year >= (first ?? question.year)),
    /** Whether any exercise was told. */
    hasBegun: () => first !== undefined,
    add: (exercise: LevelledExercise) => {
      const { level, day } = exercise
      const year = Number(day.slice(0, 4))
      if (first === undefined || year < first) first = year
      if (filter.level !== undefined && level !== filter.level) return
      years[year - from]?.add(exercise)
      coverage.add(exercise)
    },
  }
}
