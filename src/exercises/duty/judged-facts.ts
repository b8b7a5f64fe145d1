import type { Exercise, ExerciseContent, Review } from '../record/exercise.ts'
import { wordOf } from './judgement.ts'

/** The facts that a region judges. When one of them changes, the region has not judged the new one. */
export function sameJudgedFacts(one: Facts, other: Facts): boolean {
  return written(one) === written(other)
}

type Facts = Pick<
  ExerciseContent,
  'kind' | 'status' | 'day' | 'trigger' | 'degradedMode' | 'functions' | 'participation'
> &
  Pick<Exercise, 'structures'>

function written({ kind, status, day, trigger, degradedMode, functions, participation, structures }: Facts): string {
  const lists = [functions.toSorted(), structures.toSorted()]
  return JSON.stringify([kind, status, day, trigger, degradedMode, participation, lists])
}

const mostReviews = 50

/** The reviews with one more, the oldest left out beyond fifty. */
export function withReview(reviews: readonly Review[], review: Review): readonly Review[] {
  return [...reviews, review].slice(-mostReviews)
}

/** The reviews after a change of the judged facts: a word that stood no longer does. */
export function lapsedReviews(reviews: readonly Review[], on: string): readonly Review[] {
  const standing = reviews.some(({ region }) => wordOf(reviews, region) !== undefined)
  return standing ? withReview(reviews, { word: 'lapsed', region: null, motive: '', on }) : reviews
}
