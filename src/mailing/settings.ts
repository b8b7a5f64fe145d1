import { z } from 'zod'

/** The settings of the mails that this room keeps. */
export const mailingSettings = {
  MAILS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(60)
    .describe(
      'how many mails of alerts, campaigns, events and finished delegations leave in one minute, all servers of one database together',
    ),
} as const
