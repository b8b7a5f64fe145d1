import type { Place } from '#access'
import { listPlaces } from '#directory'
import type { Actor } from '#kernel'
import type { Database } from '#storage'
import { type Judgement, judge } from '../duty/judgement.ts'
import { canReadExercises, sightAt } from '../policy.ts'
import type { Exercise } from '../record/exercise.ts'
import { asShared, type ExerciseSight } from '../record/sharing.ts'
import { type ExerciseState, stateOf } from '../record/state.ts'

/** An exercise as somebody reads it under one of the structures that it covers. */
export interface ExerciseView {
  /** Without what this reader may not see: texts, and structures of others. */
  readonly exercise: Exercise
  readonly sight: ExerciseSight
  readonly state: ExerciseState
  /** For the region of that structure. */
  readonly judgement: Judgement
  /** How many covered structures this reader may not see. */
  readonly hiddenStructures: number
}

/** Views of exercises that cover a structure. The actor may read it: each caller has checked that. */
export async function viewsAt(
  database: Database,
  actor: Actor,
  { place, today, found }: { place: Place; today: string; found: readonly Exercise[] },
): Promise<ExerciseView[]> {
  const sight = sightAt(actor, place) ?? 'shared'
  const places = sight === 'whole' ? undefined : await placesOf(database, found)
  return found.map((exercise) => viewOf(exercise, { actor, place, today, sight, places }))
}

/** The places of all structures that some exercises cover. */
export function placesOf(database: Database, found: readonly Exercise[]): Promise<Map<string, Place>> {
  return listPlaces(
    database,
    found.flatMap(({ structures }) => structures),
  )
}

interface Reader {
  readonly actor: Actor
  readonly place: Place
  readonly today: string
  readonly sight: ExerciseSight
  /** Undefined for people who took part: they read who took part with them. */
  readonly places: ReadonlyMap<string, Place> | undefined
}

export function viewOf(exercise: Exercise, { actor, place, today, sight, places }: Reader): ExerciseView {
  const judgement = judge(exercise, place.region)
  const state = stateOf(exercise, today)
  if (!places) return { exercise, sight, state, judgement, hiddenStructures: 0 }
  const isRead = (finess: string) => {
    const at = places.get(finess)
    return at !== undefined && canReadExercises(actor, at)
  }
  const structures = exercise.structures.filter(isRead)
  const shown = {
    ...asShared(exercise),
    structures,
    keeperFiness: isRead(exercise.keeperFiness) ? exercise.keeperFiness : '',
    reviews: exercise.reviews.filter(({ region }) => region === null || region === place.region),
  }
  return { exercise: shown, sight, state, judgement, hiddenStructures: exercise.structures.length - structures.length }
}
