import { z } from 'zod'
import { type Context, cleanText, command, type Issue, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { lengthIssues } from '../candidates/check-step.ts'
import { legalDay } from '../conditions/days.ts'
import { type ItemReview, reviewWords } from '../items/item.ts'
import { readSureness } from '../items/sureness.ts'
import { canReviewCare } from '../policy.ts'
import * as store from '../store.ts'
import { lockItem } from './change-item.ts'
import type { SavedItem } from './save-item.ts'

const text = z.string().default('')

/** The word of the region on an item, and how sure the region is of what the candidate says. Earlier words stay. */
export const reviewItem = command({
  action: 'care.review-item',
  once: true,
  input: z.strictObject({
    finess: z.string().max(100),
    code: z.string().max(100),
    revision: z.number(),
    word: text,
    sureness: text,
    motive: text,
  }),
  run: async (transaction, wanted, context: Context & CatalogueContext): Promise<SavedItem> => {
    const { file } = await lockItem(transaction, wanted, { ...context, rule: canReviewCare })
    const now = context.clock()
    const { review, issues } = readReview(wanted, legalDay(now))
    refuseIssues('care-review-invalid', issues)
    if (!review || wanted.revision !== file.revision) return { outcome: 'outdated', file }
    const revision = file.revision + 1
    const saved = { ...file, reviews: [...file.reviews, { ...review, revision }], revision, updatedAt: now }
    await store.putItem(transaction, saved)
    return { outcome: 'saved', file: saved }
  },
  subject: ({ outcome, file }) => (outcome === 'saved' ? `candidate:${file.candidateId} item:${file.code}` : undefined),
})

function readReview(
  typed: { readonly word: string; readonly sureness: string; readonly motive: string },
  on: string,
): { readonly review: ItemReview | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const word = reviewWords.find((each) => each === typed.word)
  const sureness = readSureness(typed.sureness)
  const motive = cleanText(typed.motive).trim()
  if (!word) issues.push({ path: 'word', code: 'care-review-word-missing' })
  if (sureness === undefined) issues.push({ path: 'sureness', code: 'care-sureness-faulty' })
  if (word && word !== 'accepted' && motive === '') issues.push({ path: 'motive', code: 'care-motive-missing' })
  issues.push(...lengthIssues('motive', motive))
  const review = word && sureness !== undefined && issues.length === 0 ? { word, sureness, motive, on } : undefined
  return { review, issues }
}
