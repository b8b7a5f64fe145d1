import { z } from 'zod'

/** The settings of the mails. */
export const mailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'server that takes the mails, with its user and password: smtp:// or smtps://; without it they are files of DATA_DIR/outbox',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line')
    .default('Cap CaRE <cap-care@localhost>')
    .describe('sender of the mails'),
} as const
