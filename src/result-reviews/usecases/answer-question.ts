import { type Context, cleanText, command, refuseIssues, typedText } from '#kernel'
import { answerIssues } from '../check-word.ts'
import { canAnswerQuestion } from '../policy.ts'
import { standingOf } from '../result-word.ts'
import { tellAsker } from '../review-mail.ts'
import { listWords } from '../store.ts'
import { afterShown, reachResult, resultReference } from './reach-result.ts'
import { type SaidWord, sayWord } from './say-word.ts'

/** The structure answers the question of the region, who is told by mail. `outdated` when no question waits any more. */
export const answerQuestion = command({
  action: 'result-reviews.answer',
  once: true,
  input: resultReference.extend({ ...afterShown, text: typedText }),
  run: async (transaction, { revision, text: typed, ...reference }, context: Context): Promise<SaidWord> => {
    const reached = await reachResult(transaction, context.actor, reference, canAnswerQuestion)
    const text = cleanText(typed).trim()
    refuseIssues('result-review-invalid', answerIssues(text))
    const words = await listWords(transaction, reached.result.id)
    const known = words.length
    if (standingOf(words).standing !== 'question')
      return { outcome: 'outdated', assessmentId: reached.result.id, position: known }
    const said = { word: 'answer', sureness: null, text } as const
    const done = await sayWord(transaction, reached, { shown: revision, known, said }, context)
    if (done.outcome === 'saved') await tellAsker(transaction, reached, done, context)
    return done
  },
  subject: ({ outcome, assessmentId }) => (outcome === 'saved' ? assessmentId : undefined),
})
