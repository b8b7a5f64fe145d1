/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ExercisesCode =
  | 'exercise-amount-faulty'
  | 'exercise-day-missing'
  | 'exercise-day-not-date'
  | 'exercise-day-out-of-range'
  | 'exercise-end-before-start'
  | 'exercise-end-day-before-start'
  | 'exercise-end-day-without-hours'
  | 'exercise-end-without-start'
  | 'exercise-group-elsewhere'
  | 'exercise-held-in-future'
  | 'exercise-invalid'
  | 'exercise-kind-missing'
  | 'exercise-next-before'
  | 'exercise-number-faulty'
  | 'exercise-option-unknown'
  | 'exercise-retex-before'
  | 'exercise-retex-in-future'
  | 'exercise-retex-of-planned'
  | 'exercise-review-invalid'
  | 'exercise-review-motive-missing'
  | 'exercise-review-not-crisis'
  | 'exercise-review-not-held'
  | 'exercise-review-text-too-long'
  | 'exercise-review-word-missing'
  | 'exercise-rate-year-faulty'
  | 'exercise-rate-day-faulty'
  | 'exercise-rate-invalid'
  | 'exercise-status-missing'
  | 'exercise-structure-closed'
  | 'exercise-structure-elsewhere'
  | 'exercise-structure-unknown'
  | 'exercise-structures-too-many'
  | 'exercise-text-too-long'
  | 'exercise-time-faulty'
  | 'exercise-too-long'
  | 'exercises-full'

declare global {
  interface CodesByRoom {
    exercises: ExercisesCode
  }
}
