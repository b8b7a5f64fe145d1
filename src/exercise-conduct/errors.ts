/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ExerciseConductCode =
  | 'kit-countdown-without-minutes'
  | 'kit-minutes-without-countdown'
  | 'kit-objective-unknown'
  | 'kit-objective-unobserved'
  | 'kit-phase-empty'
  | 'kit-phase-overlaps'
  | 'kit-phase-too-long'
  | 'kit-phase-unknown'
  | 'kit-role-idle'
  | 'kit-role-unknown'
  | 'kit-stimuli-for-level'
  | 'kit-stimulus-not-ascending'
  | 'kit-stimulus-outside-phase'
  | 'kit-stimulus-without-time'
  | 'kit-time-malformed'
  | 'kit-variable-unknown'
  | 'kit-variable-unused'

declare global {
  interface CodesByRoom {
    exerciseConduct: ExerciseConductCode
  }
}
