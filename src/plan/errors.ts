/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type PlanCode =
  | 'action-due-missing'
  | 'action-due-not-date'
  | 'action-due-out-of-range'
  | 'action-invalid'
  | 'action-objective-unknown'
  | 'action-state-unknown'
  | 'action-text-too-long'
  | 'action-title-missing'
  | 'plan-calendar-empty'
  | 'plan-full'
  | 'plan-measure-missing'
  | 'plan-measure-unknown'
  | 'plan-measures-invalid'

declare global {
  interface CodesByRoom {
    plan: PlanCode
  }
}
