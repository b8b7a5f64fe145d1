import { z } from 'zod'
import type { Region } from '#directory'
import { query } from '#kernel'
import type { LevelledExercise } from '../follow/alike.ts'
import { type CutRow, cutBy, filteredRate } from '../follow/cut.ts'
import {
  type Choices,
  type CutName,
  cutNames,
  type FollowedStructure,
  isKept,
  type RegionFilter,
} from '../follow/followed.ts'
import { regionQuestion } from '../follow/question.ts'
import { canReviewInRegion } from '../policy.ts'
import type { RateQuestion, YearRate } from '../rate/year-rate.ts'
import { exercisesOver, reachRegion } from './reach-region.ts'

/** The yearly exercises of a region, or of the territory of an animator. */
export interface RegionFollowUp {
  readonly region: Region
  readonly question: Required<RateQuestion>
  readonly filter: RegionFilter
  readonly choices: Choices
  /** How many structures of the year the filter keeps, of any kind. */
  readonly structures: number
  /** Undefined for a year that has not begun. */
  readonly rate: YearRate | undefined
  readonly cut: CutName
  readonly cutRows: readonly CutRow[]
  /** The asked year and those before it, from the first exercise on, oldest first: structures are where they are today. */
  readonly trend: readonly YearRate[]
  /** Exercises of the year of which only the region can say whether they count. */
  readonly toReview: number
  readonly canReview: boolean
}

/** Throws not-found when the actor follows neither the region nor one of its territories. */
export const followRegion = query({
  input: z.strictObject({
    ...regionQuestion,
    cut: z.enum(cutNames).default('territory'),
    /** How many years the trend holds, the asked one included. */
    years: z.number().int().min(1).max(10).default(5),
  }),
  run: async (database, { cut, years: trendYears, ...asked }, context): Promise<RegionFollowUp> => {
    const reached = await reachRegion(database, context, asked, (year) => year - trendYears + 1)
    const { region, question, filter, structures, deciding, choices } = reached
    const { year } = question
    const exercises = await exercisesOver(database, reached, { from: year - trendYears + 1, to: year })
    const byYear = Map.groupBy(exercises, ({ day }) => Number(day.slice(0, 4)))
    const trend = yearsOf(byYear, year).map((each) =>
      filteredRate({
        structures,
        deciding,
        exercises: byYear.get(each) ?? [],
        filter,
        question: { ...question, year: each },
      }),
    )
    const rate = trend.at(-1)
    return {
      region,
      question,
      filter,
      choices,
      structures: rate ? sizeOf(rate) : 0,
      rate,
      cut,
      cutRows: cutBy(cut, { structures, deciding, exercises: byYear.get(year) ?? [], question, filter }, choices),
      trend: trend.filter((each) => each !== undefined),
      toReview: toReviewIn(structures, byYear.get(year) ?? [], filter),
      canReview: canReviewInRegion(context.actor, region),
    }
  },
})

/** A year before the first exercise of the register says nothing of what was held. */
function yearsOf(byYear: ReadonlyMap<number, unknown>, year: number): number[] {
  const first = Math.min(year, ...byYear.keys())
  return Array.from({ length: year - first + 1 }, (_, place) => first + place)
}

function toReviewIn(
  structures: readonly FollowedStructure[],
  exercises: readonly LevelledExercise[],
  filter: RegionFilter,
): number {
  const kept = new Set(structures.filter((each) => isKept(each, filter)).map(({ finess }) => finess))
  return exercises.filter(
    ({ status, outcome, level, structures: covered }) =>
      status === 'held' &&
      outcome === 'unknown' &&
      (filter.level === undefined || level === filter.level) &&
      covered.some((finess) => kept.has(finess)),
  ).length
}

function sizeOf({ es, esms, unclassified }: YearRate): number {
  const sites = [es, esms].flatMap(({ expected, apart }) => [...expected, ...apart].map(({ unit }) => unit))
  return sites.reduce((sum, { structures }) => sum + structures.length, unclassified)
}
