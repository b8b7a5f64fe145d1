import type { Context } from '#kernel'
import type { AuditFiles } from './marks.ts'

export interface AuditContext extends Context {
  readonly auditFiles: AuditFiles
  /** Years that rows of the log are kept. */
  readonly auditYears: number
}
