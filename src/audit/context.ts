import type { Context } from '#kernel'
import type { AuditFiles } from './marks.ts'

export interface AuditContext extends Context {
  readonly auditFiles: AuditFiles
  /** How long rows are kept. */
  readonly auditYears: number
}
