/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ResultReviewsCode =
  | 'result-answer-missing'
  | 'result-question-missing'
  | 'result-review-invalid'
  | 'result-sureness-faulty'
  | 'result-text-too-long'
  | 'result-word-missing'

declare global {
  interface CodesByRoom {
    'result-reviews': ResultReviewsCode
  }
}
