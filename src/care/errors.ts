/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type CareCode =
  | 'care-amount-faulty'
  | 'care-candidate-unfound'
  | 'care-category-unknown'
  | 'care-day-faulty'
  | 'care-day-implausible'
  | 'care-day-in-future'
  | 'care-day-missing'
  | 'care-domain-unknown'
  | 'care-entity-unknown'
  | 'care-file-faulty'
  | 'care-finess-malformed'
  | 'care-group-missing'
  | 'care-item-invalid'
  | 'care-line-broken'
  | 'care-member-unknown'
  | 'care-motive-missing'
  | 'care-not-candidate'
  | 'care-note-invalid'
  | 'care-note-part-missing'
  | 'care-note-superseded'
  | 'care-other-category'
  | 'care-review-invalid'
  | 'care-review-word-missing'
  | 'care-share-faulty'
  | 'care-share-invalid'
  | 'care-share-measure-missing'
  | 'care-share-repeated'
  | 'care-share-year-faulty'
  | 'care-state-unknown'
  | 'care-step-impossible'
  | 'care-step-invalid'
  | 'care-step-missing'
  | 'care-step-unknown'
  | 'care-sureness-faulty'
  | 'care-text-too-long'
  | 'care-value-faulty'

declare global {
  interface CodesByRoom {
    care: CareCode
  }
}
