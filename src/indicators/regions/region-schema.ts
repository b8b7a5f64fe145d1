import { z } from 'zod'
import { kebab, sentence, versionText } from '#content'

/* The content of a region (`regions/<region>/<version>.yaml`). Each fact says where it comes from. */

/** `reported`: read in a document of the region, not in an official text. */
const sourced = { source: sentence, provenance: z.enum(['official', 'reported', 'derived']) }

export const regionSchema = z.strictObject({
  id: kebab,
  version: versionText,
  /** INSEE code. */
  code: sentence,
  name: sentence,
  departements: z.array(z.strictObject({ code: sentence, name: sentence })).min(1),
  ...sourced,
  /** Territories as their animators name them, and the other names that documents give to them. */
  territories: z.array(z.strictObject({ name: sentence, aliases: z.array(sentence), ...sourced })),
  bodies: z.array(z.strictObject({ id: kebab, name: sentence, role: sentence, ...sourced })),
})

export type RegionContent = z.infer<typeof regionSchema>
