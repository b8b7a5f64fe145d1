import { query } from '#kernel'
import { canAnswerQuestion, canReadStanding, canReviewResult, type SeenStanding, standingSeenBy } from '../policy.ts'
import type { ResultWord } from '../result-word.ts'
import { listWords } from '../store.ts'
import { reachResult, resultReference } from './reach-result.ts'

/** What the page of a submitted result shows of the word of the region. */
export interface ShownReview extends SeenStanding {
  /** In order; undefined for people who read where the result stands and no more. */
  readonly words: readonly ResultWord[] | undefined
  /** How many words there are: a form says after how many it was shown. */
  readonly revision: number
  readonly canReview: boolean
  /** Whether the region waits for an answer that the reader may give. */
  readonly canAnswer: boolean
}

export const showReview = query({
  input: resultReference,
  run: async (database, reference, { actor }): Promise<ShownReview> => {
    const reached = await reachResult(database, actor, reference, canReadStanding)
    const stored = await listWords(database, reached.result.id)
    const seen = standingSeenBy(actor, reached, stored)
    return {
      ...seen,
      words: seen.tellsSureness ? stored.map(({ position: _, sayerId: _sayer, ...word }) => word) : undefined,
      revision: stored.length,
      canReview: canReviewResult(actor, reached),
      canAnswer: seen.standing === 'question' && canAnswerQuestion(actor, reached),
    }
  },
})
