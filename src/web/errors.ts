/** Codes of the web door's refusals and messages. The compiler checks that `#messages` has a sentence for each code. */
export type WebCode =
  | 'address-choice-unknown'
  | 'address-choice-unreadable'
  | 'address-invalid'
  | 'address-year-faulty'
  | 'address-year-unreadable'
  | 'care-item-outdated'
  | 'chronogram-file-missing'
  | 'action-changed-elsewhere'
  | 'alert-answer-empty'
  | 'alert-changed-elsewhere'
  | 'awareness-changed-elsewhere'
  | 'campaign-changed-elsewhere'
  | 'regional-action-changed-elsewhere'
  | 'exercise-changed-elsewhere'
  | 'exercise-review-outdated'
  | 'body-too-large'
  | 'form-too-many-fields'
  | 'delegation-link-ended'
  | 'exercise-link-ended'
  | 'private-link-ended'
  | 'diagnosis-page-missing'
  | 'delegation-colleague-missing'
  | 'foreign-form'
  | 'form-of-another'
  | 'proxy-names-nobody'
  | 'referent-standing-missing'
  | 'run-too-many-watchers'
  | 'session-ended'
  | 'sites-none'
  | 'start-name-too-long'
  | 'start-no-room'
  | 'start-questionnaire-missing'
  | 'table-file-missing'
  | 'too-many-bytes'
  | 'too-many-requests'
  | 'workbook-file-missing'

declare global {
  interface CodesByRoom {
    web: WebCode
  }
}
