import { type Context, cleanText, command, refuseIssues, typedText } from '#kernel'
import { readRegionWord } from '../check-word.ts'
import { canReviewResult } from '../policy.ts'
import { tellStructure } from '../review-mail.ts'
import { listWords } from '../store.ts'
import { afterShown, reachResult, resultReference } from './reach-result.ts'
import { type SaidWord, sayWord } from './say-word.ts'

export type { SaidWord } from './say-word.ts'

/**
 * The word of the region on a submitted result: seen, a question, or accepted; and how sure the region is of what the structure
 * says. A question is mailed to those who answer for the structure.
 */
export const reviewResult = command({
  action: 'result-reviews.review',
  once: true,
  input: resultReference.extend({
    ...afterShown,
    word: typedText,
    sureness: typedText.default(''),
    text: typedText.default(''),
  }),
  run: async (transaction, { revision, word, sureness, text, ...reference }, context: Context): Promise<SaidWord> => {
    const reached = await reachResult(transaction, context.actor, reference, canReviewResult)
    const { said, issues } = readRegionWord({ word, sureness, text: cleanText(text).trim() })
    refuseIssues('result-review-invalid', issues)
    const known = (await listWords(transaction, reached.result.id)).length
    if (!said) return { outcome: 'outdated', assessmentId: reached.result.id, position: known }
    const done = await sayWord(transaction, reached, { shown: revision, known, said }, context)
    if (done.outcome === 'saved' && said.word === 'question') await tellStructure(transaction, reached, done, context)
    return done
  },
  subject: ({ outcome, assessmentId }) => (outcome === 'saved' ? assessmentId : undefined),
})
