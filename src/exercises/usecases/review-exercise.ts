import { z } from 'zod'
import { getStructureIn, localDay, placeOf } from '#directory'
import { authorize, cleanText, command, type Issue, nameInAddress, refuseIssues } from '#kernel'
import { withReview } from '../duty/judged-facts.ts'
import { canReviewExercises } from '../policy.ts'
import type { Exercise, Review } from '../record/exercise.ts'
import * as store from '../store.ts'

const words = ['confirmed', 'contested', 'withdrawn'] as const

export const longestMotive = 1_000

/** `outdated`: the exercise was changed after the region read it. Nothing was stored. */
export interface ReviewedExercise {
  readonly outcome: 'saved' | 'outdated'
  readonly exercise: Exercise
}

/**
 * The region's word on an exercise that was held: it confirms that it counts for the yearly duty, contests it with a
 * motive, or takes its word back. `finess` is a structure of the region that the exercise covers; `revision` is the one
 * that the page showed.
 */
export const reviewExercise = command({
  action: 'exercises.review',
  once: true,
  input: z.strictObject({
    finess: nameInAddress,
    exerciseId: nameInAddress,
    revision: z.number(),
    word: z.string(),
    motive: z.string().default(''),
  }),
  run: async (
    transaction,
    { finess, exerciseId, revision, word: typed, motive: typedMotive },
    { actor, clock },
  ): Promise<ReviewedExercise> => {
    const place = authorize(actor, await placeOf(transaction, finess), canReviewExercises)
    const found = await store.lockExercise(transaction, place, exerciseId)
    const exercise = authorize(actor, found, () => canReviewExercises(actor, place))
    const word = words.find((each) => each === typed)
    const motive = cleanText(typedMotive).trim()
    refuseIssues('exercise-review-invalid', reviewIssues(exercise, { word, motive }))
    if (!word || revision !== exercise.revision) return { outcome: 'outdated', exercise }
    const now = clock()
    const on = localDay(await getStructureIn(transaction, place.finess), now)
    const review: Review = { word, region: place.region, motive, on }
    const reviews = withReview(exercise.reviews, review)
    const reviewed = { ...exercise, reviews, updatedAt: now, revision: exercise.revision + 1 }
    await store.updateReviews(transaction, reviewed)
    return { outcome: 'saved', exercise: reviewed }
  },
  subject: ({ outcome, exercise }) => (outcome === 'saved' ? exercise.id : undefined),
})

function reviewIssues(
  { kind, status }: Exercise,
  { word, motive }: { readonly word: Review['word'] | undefined; readonly motive: string },
): Issue[] {
  const issues: Issue[] = []
  const { length } = motive
  if (kind !== 'crisis') issues.push({ path: 'word', code: 'exercise-review-not-crisis' })
  else if (status !== 'held') issues.push({ path: 'word', code: 'exercise-review-not-held' })
  if (!word) issues.push({ path: 'word', code: 'exercise-review-word-missing' })
  if (word === 'contested' && motive === '') issues.push({ path: 'motive', code: 'exercise-review-motive-missing' })
  if (length > longestMotive)
    issues.push({ path: 'motive', code: 'exercise-review-text-too-long', values: { length, maximum: longestMotive } })
  return issues
}
