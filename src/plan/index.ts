/**
 * The plan of actions of a structure: what it decided to do, who sees to it, by when, and where that stands.
 * An action is taken from a measure of a result (`proposed-action.ts` says with which day and which objectives; a measure is
 * in a plan once), or written freely. It names a function rather than a person.
 * A change made on a copy that is no longer current is refused with both versions (`revision`): nobody's is lost.
 * A plan is read and written by those who read and write the answers of its structure, and by nobody else: see `policy.ts`.
 * `calendar-file.ts` makes the `.ics` file; the spreadsheet and the page of the report are made elsewhere.
 * This room knows the questionnaires and the register; it knows nothing of pages, spreadsheets or PDFs.
 */
export {
  type Action,
  type ActionContent,
  type ActionState,
  actionStates,
  isLate,
  isOpen,
  type MeasureReference,
  mostActions,
  type StateChange,
} from './action.ts'
export { longestTexts, type TypedAction } from './check-action.ts'
export type { ActionOrigin } from './origin.ts'
export { type PlanProgress, planProgress } from './progress.ts'
export { addAction } from './usecases/add-action.ts'
export { type ChangedAction, changeAction } from './usecases/change-action.ts'
export { exportActions } from './usecases/export-actions.ts'
export { exportCalendar } from './usecases/export-calendar.ts'
export { findPlan } from './usecases/find-plan.ts'
export { getAction, type OpenedAction } from './usecases/get-action.ts'
export { listActions, type StructurePlan } from './usecases/list-actions.ts'
export { removeAction } from './usecases/remove-action.ts'
export { type TakenMeasures, takeMeasures } from './usecases/take-measures.ts'
