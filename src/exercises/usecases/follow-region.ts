import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { Region } from '#directory'
import { query } from '#kernel'
import type { LevelledExercise } from '../follow/alike.ts'
import { type CutRow, cutBy, filteredYears } from '../follow/cut.ts'
import { type Choices, type CutName, cutNames, type FollowedStructure, type RegionFilter } from '../follow/followed.ts'
import { regionQuestion } from '../follow/question.ts'
import { canReviewInRegion } from '../policy.ts'
import type { CountedExercise } from '../rate/standing.ts'
import { coverageOf } from '../rate/year-exercises.ts'
import type { RateQuestion, YearRate } from '../rate/year-rate.ts'
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
  readonly coverage: ReturnType<typeof coverageOf>
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
    const of = { structures, deciding, exercises, question, filter }
    // Others are answered between the steps, which take long for a large region.
    await nextTurn()
    const { kept, done, rates } = filteredYears(of, yearsOf(exercises, year))
    await nextTurn()
    const rate = rates.find((each) => each.year === year)
    const cutRows = cutBy(cut, { kept, done }, of, choices)
    await nextTurn()
    return {
      region,
      question,
      filter,
      choices,
      structures: rate ? sizeOf(rate) : 0,
      silent: await silentYear(database, reached, { ...question, isWritten: exercises.length > 0 }),
      rate,
      coverage: coverageOf(kept, done),
      cut,
      cutRows,
      trend: rates,
      toReview: toReviewIn(kept, done.exercises),
      canReview: canReviewInRegion(context.actor, region),
    }
  },
})

/** A year before the first exercise of the register says nothing of what was held. */
function yearsOf(exercises: readonly LevelledExercise[], year: number): number[] {
  const first = exercises.reduce((least, { day }) => Math.min(least, Number(day.slice(0, 4))), year)
  return Array.from({ length: year - first + 1 }, (_, place) => first + place)
}

function toReviewIn(kept: readonly FollowedStructure[], exercises: readonly CountedExercise[]): number {
  const ours = new Set(kept.map(({ finess }) => finess))
  const waiting = exercises.filter(({ status, outcome }) => status === 'held' && outcome === 'unknown')
  return waiting.filter(({ structures }) => structures.some((finess) => ours.has(finess))).length
}

function sizeOf({ es, esms, unclassified }: YearRate): number {
  const sites = [es, esms].flatMap(({ expected, apart }) => [...expected, ...apart].map(({ unit }) => unit))
  return sites.reduce((sum, { structures }) => sum + structures.length, unclassified)
}
