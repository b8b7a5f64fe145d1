import { z } from 'zod'

/** The settings of the mails that many people get at once. */
export const mailingSettings = {
  MAILS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(60)
    .describe('how many mails of alerts and campaigns leave in one minute, all servers of one database together'),
} as const
