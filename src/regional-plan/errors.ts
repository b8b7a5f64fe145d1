/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type RegionalPlanCode =
  | 'regional-action-axis-missing'
  | 'regional-action-budget'
  | 'regional-action-day-order'
  | 'regional-action-day-out-of-range'
  | 'regional-action-indicator-unknown'
  | 'regional-action-invalid'
  | 'regional-action-not-day'
  | 'regional-action-person'
  | 'regional-action-progress'
  | 'regional-action-stage-day-passed'
  | 'regional-action-stage-title'
  | 'regional-action-state-missing'
  | 'regional-action-text-too-long'
  | 'regional-action-title-missing'
  | 'regional-actions-full'
  | 'regional-axes-full'
  | 'regional-axis-in-use'
  | 'regional-axis-title'
  | 'regional-plan-template-empty'

declare global {
  interface CodesByRoom {
    regionalPlan: RegionalPlanCode
  }
}
