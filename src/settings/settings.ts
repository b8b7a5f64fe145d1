import { z } from 'zod'

/** The setting of the environment that stands until an administrator chooses a name. */
export const appearanceSettings = {
  OPERATOR_NAME: z
    .string()
    .max(80)
    .default('')
    .describe('name shown in the header and on PDFs, unless the administration chose one: who runs this server'),
} as const
