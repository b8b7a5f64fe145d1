/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type CampaignsCode =
  | 'alert-closed'
  | 'alert-due-missing'
  | 'alert-due-not-date'
  | 'alert-due-out-of-range'
  | 'alert-due-passed'
  | 'alert-for-nobody'
  | 'alert-invalid'
  | 'alert-link-ended'
  | 'alert-not-open'
  | 'alert-sent-already'
  | 'alert-severity-missing'
  | 'alert-text-missing'
  | 'alert-text-too-long'
  | 'alerts-full'
  | 'target-list-too-long'
  | 'target-not-offered'
  | 'target-number-faulty'
  | 'target-structure-elsewhere'

declare global {
  interface CodesByRoom {
    campaigns: CampaignsCode
  }
}
