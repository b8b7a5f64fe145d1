import { z } from 'zod'

/** The operator's name from the environment, used until an administrator chooses one. */
export const appearanceSettings = {
  OPERATOR_NAME: z
    .string()
    .max(80)
    .default('')
    .describe('name shown in the header and on PDFs, unless the administration chose one: who runs this server'),
} as const
