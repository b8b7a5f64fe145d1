import { query } from '#kernel'
import { canAnswerQuestion, canReadStanding, canReviewResult, reviewSightOf } from '../policy.ts'
import { type ResultWord, type Standing, standingOf } from '../result-word.ts'
import { listWords } from '../store.ts'
import { reachResult, resultReference } from './reach-result.ts'

/** What the page of a submitted result shows of the word of the region. */
export interface ShownReview extends Standing {
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
    const { standing, sureness, since } = standingOf(stored)
    const isWhole = reviewSightOf(actor, reached) === 'words'
    return {
      standing,
      sureness: isWhole ? sureness : null,
      since,
      words: isWhole ? stored.map(({ position: _, sayerId: _sayer, ...word }) => word) : undefined,
      revision: stored.length,
      canReview: canReviewResult(actor, reached),
      canAnswer: standing === 'question' && canAnswerQuestion(actor, reached),
    }
  },
})
