/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type AssessmentCode =
  | 'answer-changed-elsewhere'
  | 'answer-contradictory'
  | 'answer-day-implausible'
  | 'answer-empty'
  | 'answer-exclusive'
  | 'answer-malformed'
  | 'answer-not-date'
  | 'answer-not-number'
  | 'answer-not-one-choice'
  | 'answer-not-several-choices'
  | 'answer-number-ambiguous'
  | 'answer-out-of-range'
  | 'answer-repeated'
  | 'answer-too-long'
  | 'answer-too-precise'
  | 'answer-unknown'
  | 'answers-invalid'
  | 'assessment-submitted-meanwhile'
  | 'claim-draft-exists'
  | 'claim-link-unknown'
  | 'claim-not-for-kind'
  | 'claim-other-kind'
  | 'claim-other-structure'
  | 'comment-too-long'
  | 'delegations-full'
  | 'move-out-of-date'
  | 'not-applicable-not-offered'
  | 'question-other-audience'
  | 'question-unknown'
  | 'start-audience-missing'
  | 'structure-closed'
  | 'submission-empty'
  | 'submission-out-of-date'
  | 'submissions-too-many'

declare global {
  interface CodesByRoom {
    assessment: AssessmentCode
  }
}
