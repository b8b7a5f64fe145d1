import { z } from 'zod'

export const evidenceSettings = {
  CLAMD_URL: z
    .url({ protocol: /^tcp$/ })
    .optional()
    .describe(
      'ClamAV server that reads each file attached to an exercise, tcp://host:3310; while it does not answer, files are refused',
    ),
} as const
