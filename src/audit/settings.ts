import { z } from 'zod'

/** The setting of the audit log. */
export const auditSettings = {
  AUDIT_YEARS: z.coerce.number().int().min(1).max(20).default(3).describe('years that rows of the audit log are kept'),
} as const
