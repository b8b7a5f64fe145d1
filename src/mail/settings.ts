import { z } from 'zod'

/** The settings of the mails. */
export const mailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'server that takes the mails, with its user and password: smtp:// or smtps://; without it they are files of DATA_DIR/outbox',
    ),
  SMTP_CA_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'file (PEM) of the authority that vouches for the mail server, or of its own certificate, when no public authority does',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line')
    .default('Cap CaRE <cap-care@localhost>')
    .describe('sender of the mails'),
} as const
