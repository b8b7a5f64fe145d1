import { z } from 'zod'
import { kebab, sentence, versionText } from '#content'
import { audiences } from '#questionnaires'
import type { RegionalOfferCode } from '../errors.ts'
import { isHttpsLink } from '../https-link.ts'

/*
 * The file of the resources of a region, or of the whole country, field by field. Each resource says where it was read, and how
 * sure that is: nothing is offered without its source.
 */

export const resourceThemes = [
  'governance',
  'diagnosis',
  'awareness',
  'exercises',
  'continuity',
  'protection',
  'response',
] as const
export type ResourceTheme = (typeof resourceThemes)[number]

const resourceSchema = z.strictObject({
  id: kebab,
  title: sentence,
  publisher: sentence,
  theme: z.enum(resourceThemes),
  summary: sentence,
  /** Shown to follow, never loaded by the server. */
  link: z
    .string()
    .refine(isHttpsLink, 'offer-link-faulty' satisfies RegionalOfferCode)
    .optional(),
  audience: z
    .array(z.enum(audiences))
    .min(1)
    .default([...audiences]),
  /** Ids of measures of questionnaires. */
  measures: z.array(kebab).default([]),
  /** Codes of objectives of the programme CaRE. */
  objectives: z.array(sentence).default([]),
  source: sentence,
  provenance: z.enum(['official', 'reported']),
})

export const resourcesSchema = z.strictObject({
  id: kebab,
  version: versionText,
  title: sentence,
  /** INSEE code of the region that offers them; absent for what every region has. */
  region: z
    .string()
    .regex(/^\d{2}$/, 'resource-region-faulty' satisfies RegionalOfferCode)
    .optional(),
  note: sentence,
  resources: z.array(resourceSchema).min(1),
})

/** One version of a file of resources. */
export type ResourceFile = z.infer<typeof resourcesSchema>

/** One resource that a region, or the whole country, offers. */
export type Resource = z.infer<typeof resourceSchema>
