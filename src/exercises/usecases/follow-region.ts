import { z } from 'zod'
import type { Region } from '#directory'
import { nextTurn, query } from '#kernel'
import { startYears } from '../follow/counted-years.ts'
import { type CutRow, cutBy, startLevels } from '../follow/cut.ts'
import { type Choices, type CutName, cutNames, type RegionFilter } from '../follow/followed.ts'
import { regionQuestion } from '../follow/question.ts'
import { canReviewInRegion } from '../policy.ts'
import type { Coverage } from '../rate/year-exercises.ts'
import { type RateQuestion, rateOver, unitsOf, type YearRate } from '../rate/year-rate.ts'
import { exercisesOver, reachRegion } from './reach-region.ts'
import { type SilentYear, silentYear } from './register-begun.ts'

/** The yearly exercises of a region, or of the territory of an animator. */
export interface RegionFollowUp {
  readonly region: Region
  readonly question: Required<RateQuestion>
  readonly filter: RegionFilter
  readonly choices: Choices
  /** How many structures of the year the filter keeps, of any kind. */
  readonly structures: number
  /** A closed year of which the register says nothing: no figure of it is shown. */
  readonly silent: SilentYear | undefined
  /** Undefined for a year that has not begun. */
  readonly rate: YearRate | undefined
  /** Exercises that count in the year, each once, and how many structures they cover. */
  readonly coverage: Omit<Coverage, 'toReview'>
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
    const { region, question, filter, choices } = reached
    const { year } = question
    const counted = startYears(reached, year - trendYears + 1)
    const levels = cut === 'level' ? startLevels(reached) : undefined
    for await (const exercises of exercisesOver(database, reached, { from: year - trendYears + 1, to: year }))
      for (const exercise of exercises) {
        counted.add(exercise)
        levels?.add(exercise)
      }
    // Others are answered between the steps, which take long for a large region.
    await nextTurn()
    const units = unitsOf(counted.kept, question)
    const trend: YearRate[] = []
    for (const { year: each, standings } of counted.years()) {
      const rate = rateOver(units, standings, { ...question, year: each })
      if (rate) trend.push(rate)
      await nextTurn()
    }
    const rate = trend.find((each) => each.year === year)
    const cutRows = cutBy(cut, { ...counted, levels }, reached, choices)
    await nextTurn()
    const { toReview, ...coverage } = counted.coverage()
    return {
      region,
      question,
      filter,
      choices,
      structures: rate ? rate.es.structures + rate.esms.structures + rate.unclassified : 0,
      silent: await silentYear(database, reached, { ...question, isWritten: counted.hasBegun() }),
      rate,
      coverage,
      cut,
      cutRows,
      trend,
      toReview,
      canReview: canReviewInRegion(context.actor, region),
    }
  },
})
