import { lapsedReviews, sameJudgedFacts } from '../duty/judged-facts.ts'
import type { Exercise, ExerciseContent } from './exercise.ts'

type Written = ExerciseContent & Pick<Exercise, 'structures'>

/** Whether two contents of an exercise are equal. */
export function sameExercise(one: Written, other: Written): boolean {
  return writtenOf(one) === writtenOf(other)
}

function writtenOf(exercise: Written): string {
  const entries = Object.entries(exercise).filter(([name]) => !kept.includes(name))
  return JSON.stringify(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** What people do not write. */
const kept = ['id', 'keeperFiness', 'reviews', 'createdAt', 'updatedAt', 'revision']

/** The exercise with new content. The word of a region lapses when the facts that it judged are others. */
export function changedExercise(
  before: Exercise,
  content: Written,
  { now, today }: { readonly now: Date; readonly today: string },
): Exercise {
  const reviews = sameJudgedFacts(before, content) ? before.reviews : lapsedReviews(before.reviews, today)
  return { ...before, ...content, reviews, updatedAt: now, revision: before.revision + 1 }
}
