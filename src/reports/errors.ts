/** Codes of this room's refusals and messages. The compiler checks that `#messages` has a sentence for each code. */
export type ReportsCode =
  | 'attestation-not-held'
  | 'batch-unfinished'
  | 'browser-missing'
  | 'pdf-failed'
  | 'pdf-queue-full'
  | 'pdf-timeout'
  | 'printer-closed'
  | 'printing-budget-spent'
  | 'sandbox-missing'

declare global {
  interface CodesByRoom {
    reports: ReportsCode
  }
}
