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
  | 'campaign-asked-missing'
  | 'campaign-day-missing'
  | 'campaign-day-not-date'
  | 'campaign-day-out-of-range'
  | 'campaign-day-passed'
  | 'campaign-final-before-interim'
  | 'campaign-for-nobody'
  | 'campaign-invalid'
  | 'campaign-not-open'
  | 'campaign-open-already'
  | 'campaign-questionnaire-missing'
  | 'campaign-text-missing'
  | 'campaign-text-too-long'
  | 'campaigns-full'
  | 'target-list-too-long'
  | 'target-not-offered'
  | 'target-number-faulty'
  | 'target-structure-elsewhere'

declare global {
  interface CodesByRoom {
    campaigns: CampaignsCode
  }
}
