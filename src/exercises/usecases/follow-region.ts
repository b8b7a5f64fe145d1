import { z } from 'zod'
import type { Region } from '#directory'
import { query } from '#kernel'
import { type CutRow, cutBy, filteredRate } from '../follow/cut.ts'
import { type Choices, type CutName, cutNames, type RegionFilter } from '../follow/followed.ts'
import { regionQuestion } from '../follow/question.ts'
import { canReviewInRegion } from '../policy.ts'
import type { RateQuestion, YearRate } from '../rate/year-rate.ts'
import { exercisesOver, reachRegion } from './reach-region.ts'

/** How many years a trend shows, the asked one included. */
const trendYears = 5

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
  /** The asked year and those before it, oldest first: structures are where they are today. */
  readonly trend: readonly YearRate[]
  readonly canReview: boolean
}

/** Throws not-found when the actor follows neither the region nor one of its territories. */
export const followRegion = query({
  input: z.strictObject({ ...regionQuestion, cut: z.enum(cutNames).default('territory') }),
  run: async (database, { cut, ...asked }, context): Promise<RegionFollowUp> => {
    const reached = await reachRegion(database, context, asked, (year) => year - trendYears + 1)
    const { region, question, filter, structures, choices } = reached
    const { year } = question
    const exercises = await exercisesOver(database, reached, { from: year - trendYears + 1, to: year })
    const years = Array.from({ length: trendYears }, (_, place) => year - trendYears + 1 + place)
    const byYear = Map.groupBy(exercises, ({ day }) => Number(day.slice(0, 4)))
    const trend = years.map((each) =>
      filteredRate({ structures, exercises: byYear.get(each) ?? [], filter, question: { ...question, year: each } }),
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
      cutRows: cutBy(cut, { structures, exercises: byYear.get(year) ?? [], question, filter }, choices),
      trend: trend.filter((each) => each !== undefined),
      canReview: canReviewInRegion(context.actor, region),
    }
  },
})

function sizeOf({ es, esms, unclassified }: YearRate): number {
  const sites = [es, esms].flatMap(({ expected, apart }) => [...expected, ...apart].map(({ unit }) => unit))
  return sites.reduce((sum, { structures }) => sum + structures.length, unclassified)
}
