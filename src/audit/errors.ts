/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type AuditCode =
  | 'audit-beyond-resealing'
  | 'audit-cut-forged'
  | 'audit-day-malformed'
  | 'audit-days-reversed'
  | 'audit-end-added'
  | 'audit-end-changed'
  | 'audit-end-cut-off'
  | 'audit-end-forged'
  | 'audit-end-missing'
  | 'audit-export-too-long'
  | 'audit-foreign-forged'
  | 'audit-foreign-missing'
  | 'audit-noted-differs'
  | 'audit-noted-missing'
  | 'audit-row-changed'
  | 'audit-row-does-not-follow'
  | 'audit-rows-missing'
  | 'audit-waiting-forged'
  | 'clock-doubted'

declare global {
  interface CodesByRoom {
    audit: AuditCode
  }
}
