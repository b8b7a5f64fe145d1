import { z } from 'zod'

/** The setting of the backups. */
export const backupSettings = {
  BACKUP_KEY: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    )
    .refine((keys) => keys.length > 0 && keys.every((key) => key.length >= 32), 'must be keys of 32 characters or more')
    .optional()
    .describe(
      'keys that seal the backups (32 characters or more each, separated by commas; the first seals), instead of the file made in DATA_DIR',
    ),
} as const
