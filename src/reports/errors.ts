/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ReportsCode =
  | 'browser-missing'
  | 'pdf-abandoned'
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
