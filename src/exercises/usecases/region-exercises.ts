import { z } from 'zod'
import { listStructuresNamed, type Region, type Structure } from '#directory'
import { flatMapInTurns, query } from '#kernel'
import { isKept } from '../follow/followed.ts'
import { isFoundAmong } from '../follow/found.ts'
import { regionQuestion, searched } from '../follow/question.ts'
import { canReviewInRegion } from '../policy.ts'
import * as store from '../store.ts'
import { type ExerciseView, placesOf, viewOf } from './exercise-view.ts'
import { type ReachedRegion, reachRegion } from './reach-region.ts'

/** `counted`: those that count for the yearly duty. `to-review`: held, and only the region can say whether they count. */
export const exerciseLists = ['all', 'counted', 'to-review'] as const
export type ExerciseList = (typeof exerciseLists)[number]

/** An exercise, and one structure that it covers and that the actor follows. */
export interface RegionExercise extends ExerciseView {
  readonly finess: string
}

/** The exercises of one year that cover structures the actor follows in a region. */
export interface RegionExercises extends Pick<ReachedRegion, 'question' | 'filter' | 'choices'> {
  readonly region: Region
  readonly exercises: readonly RegionExercise[]
  /** The structures that `exercises` name, by number. */
  readonly named: ReadonlyMap<string, Structure>
  readonly canReview: boolean
  readonly search: string
}

/**
 * The exercises of a year, by day: each once, as those who follow a structure read it, without its long texts. A territory sees those of its own
 * structures. Throws not-found when the actor follows neither the region nor one of its territories.
 */
export const listRegionExercises = query({
  input: z.strictObject({ ...regionQuestion, only: z.enum(exerciseLists).default('all'), ...searched }),
  run: async (database, { only, search, ...asked }, context): Promise<RegionExercises> => {
    const { actor } = context
    const { region, question, filter, structures, choices } = await reachRegion(database, context, asked)
    const { year, today } = question
    const ours = new Map(structures.filter((each) => isKept(each, filter)).map(({ place }) => [place.finess, place]))
    const span = { from: `${year}-01-01`, to: `${year}-12-31` }
    const found = await store.listCovering(database, [...ours.keys()], span)
    const places = await placesOf(database, found)
    const exercises = await flatMapInTurns(found, (exercise) => {
      const place = exercise.structures.map((finess) => ours.get(finess)).find(Boolean)
      if (!place || (filter.level !== undefined && exercise.level !== filter.level)) return []
      const view = viewOf(exercise, { actor, place, today, sight: 'shared', places })
      return isListed(view, only) ? [{ ...view, finess: place.finess }] : []
    })
    const named = await listStructuresNamed(
      database,
      exercises.map(({ finess }) => finess),
    )
    const isSought = ({ finess, exercise }: RegionExercise) =>
      isFoundAmong([named.get(finess) ?? { finess, name: '' }, ...exercise.structures.map(bare)], search)
    const sought = await flatMapInTurns(exercises, (each) => (isSought(each) ? [each] : []))
    const canReview = canReviewInRegion(actor, region)
    return { region, question, filter, choices, search, exercises: sought, named, canReview }
  },
})

/** The other structures of an exercise are found by their numbers: their names are not on the list. */
function bare(finess: string) {
  return { finess, name: '' }
}

function isListed({ exercise, judgement: { outcome } }: ExerciseView, only: ExerciseList): boolean {
  if (only === 'all') return true
  const isHeld = exercise.kind === 'crisis' && exercise.status === 'held'
  return isHeld && outcome === (only === 'counted' ? 'counts' : 'unknown')
}
