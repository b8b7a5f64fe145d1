import { z } from 'zod'
import { kebab, sentence, versionText } from '#content'
import { indicatorNames } from '#indicators'

/*
 * The file of a model of regional plan, field by field. `printed` and `placing` keep apart what the source prints from what we
 * chose: a model never passes our judgement off as the source's.
 */

const actionSchema = z.strictObject({
  id: kebab,
  title: sentence,
  detail: sentence.optional(),
  /** Whether the source prints the action under this axis, or the placing is ours. */
  placing: z.enum(['printed', 'ours']),
  kind: z.enum(['action', 'control']).default('action'),
  stages: z.array(sentence).max(10).default([]),
  /** Always our proposal: sources name no indicator of ours. */
  indicators: z.array(z.enum(indicatorNames)).default([]),
})

export const templateSchema = z.strictObject({
  id: kebab,
  version: versionText,
  title: sentence,
  source: sentence,
  /** What the source prints, what is ours, and what is left to complete. */
  note: sentence,
  axes: z
    .array(
      z.strictObject({
        id: kebab,
        title: sentence,
        /** Whether the source prints the axis. */
        printed: z.boolean(),
        actions: z.array(actionSchema).min(1),
      }),
    )
    .min(1),
})

/** One version of a model from which a regional plan begins. */
export type PlanTemplate = z.infer<typeof templateSchema>
