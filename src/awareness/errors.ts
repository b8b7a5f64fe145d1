/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type AwarenessCode =
  | 'awareness-audience-missing'
  | 'awareness-day-missing'
  | 'awareness-day-order'
  | 'awareness-day-out-of-range'
  | 'awareness-day-to-come'
  | 'awareness-invalid'
  | 'awareness-kind-missing'
  | 'awareness-not-day'
  | 'awareness-reached'
  | 'awareness-sessions-full'
  | 'awareness-title-missing'
  | 'awareness-title-too-long'

declare global {
  interface CodesByRoom {
    awareness: AwarenessCode
  }
}
