import { z } from 'zod'
import { findRegion, listOfRegionSince, localDay, type PlacedStructure } from '#directory'
import { AppError, type Context, query, refuseIssues } from '#kernel'
import type { Database } from '#storage'
import { judge } from '../duty/judgement.ts'
import { canFollowExercises } from '../policy.ts'
import { rateIssues } from '../rate/rate-question.ts'
import { defaultRiskDay, type YearRate, yearRate } from '../rate/year-rate.ts'
import * as store from '../store.ts'
import { type ExerciseView, placesOf, viewOf } from './exercise-view.ts'
import { nameInAddress } from './reach-exercises.ts'

const year = z.number().int()
const regionCode = nameInAddress

/** The exercises of one year that cover structures the actor follows in a region. */
export interface RegionExercises {
  readonly year: number
  readonly exercises: readonly ExerciseView[]
}

/**
 * The exercises of a year, of any kind, by day: each once, as those who follow a structure read it, without its long texts. A
 * territory sees those of its own structures. Throws not-found when the actor follows no structure of the region.
 */
export const listRegionExercises = query({
  input: z.strictObject({ region: regionCode, year }),
  run: async (database, { region, year }, { actor, clock }): Promise<RegionExercises> => {
    const { followed, today } = await reachRegion(database, { actor, clock }, { region, year })
    const found = await store.listCovering(database, numbersOf(followed), daysOf(year))
    const places = await placesOf(database, found)
    const ours = new Map(followed.map(({ place }) => [place.finess, place]))
    const exercises = found.flatMap((exercise) => {
      const place = exercise.structures.map((finess) => ours.get(finess)).find(Boolean)
      return place ? [viewOf(exercise, { actor, place, today, sight: 'shared', places })] : []
    })
    return { year, exercises }
  },
})

/**
 * The year's rate over the structures that the actor follows in a region: all of them for the region, those of the territory
 * for an animator. Undefined for a year that has not begun. `riskDay` is written `MM-JJ`.
 */
export const rateRegion = query({
  input: z.strictObject({
    region: regionCode,
    year,
    esUnit: z.enum(['legal-entity', 'establishment']).default('legal-entity'),
    riskDay: z.string().default(defaultRiskDay),
  }),
  run: async (database, { region, year, esUnit, riskDay }, { actor, clock }): Promise<YearRate | undefined> => {
    const { followed, today } = await reachRegion(database, { actor, clock }, { region, year })
    refuseIssues('exercise-rate-invalid', rateIssues({ year, riskDay }))
    const found = await store.listJudged(database, numbersOf(followed), daysOf(year))
    const counted = found.map((exercise) => ({ ...exercise, outcome: judge(exercise, region).outcome }))
    const structures = followed.map(({ structure }) => structure)
    return yearRate(structures, counted, { year, today, esUnit, riskDay })
  },
})

interface Followed {
  /** The structures whose shared exercises the actor reads, closed ones of that year included. */
  readonly followed: readonly PlacedStructure[]
  /** Today at the legal time of the region, `AAAA-MM-JJ`. */
  readonly today: string
}

async function reachRegion(
  database: Database,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  { region: code, year }: { readonly region: string; readonly year: number },
): Promise<Followed> {
  const region = findRegion(code)
  const all = region ? await listOfRegionSince(database, region, `${year}-01-01`) : []
  const followed = all.filter(({ place }) => canFollowExercises(actor, place))
  const [departement] = region?.departements ?? []
  if (followed.length === 0 || !departement) throw new AppError('not-found', 'not-found')
  return { followed, today: localDay({ departement }, clock()) }
}

function numbersOf(followed: readonly PlacedStructure[]): string[] {
  return followed.map(({ place }) => place.finess)
}

function daysOf(year: number) {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
