import { z } from 'zod'
import type { KitContext } from '#exercise-conduct'
import { type Context, cleanLine, command, type Issue, nameInAddress, refuseIssues, typedText } from '#kernel'
import { kitVariables } from '../kit-variables.ts'
import { putWords } from '../store.ts'
import { reachAskedToChange } from './reach-asked.ts'

/** In characters, as those of a run of the kit. */
const longestWord = 200

/** The structure writes its own words for the letter and the kit. What is left blank stays to complete. */
export const keepCampaignWords = command({
  action: 'campaigns.keep-words',
  input: z.strictObject({ finess: nameInAddress, campaignId: nameInAddress, words: z.record(z.string(), typedText) }),
  run: async (transaction, { words: typed, ...named }, context: Context & KitContext) => {
    const { campaign, asked } = await reachAskedToChange(transaction, context.actor, named)
    const variables = await kitVariables(campaign, context)
    const words = Object.fromEntries(variables.map(({ id }) => [id, cleanLine(typed[id] ?? '')]))
    const issues = variables
      .filter(({ id }) => (words[id] ?? '').length > longestWord)
      .map(({ id, label }): Issue => {
        return { path: id, code: 'campaign-word-too-long', values: { label, maximum: longestWord } }
      })
    refuseIssues('campaign-invalid', issues)
    await putWords(transaction, asked, words)
    return campaign.id
  },
  subject: (id) => id,
})
