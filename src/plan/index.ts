/**
 * The plan of actions of a structure: what it decided to do, who is responsible, by when, and how far it is.
 * An action comes from a measure of a result (`proposed-action.ts` proposes its day and its objectives; a plan holds a
 * measure once), or is written freely. It names a function rather than a person.
 * A change made on an outdated copy is refused, and both versions are shown (`revision`).
 * The people who read and write the answers of a structure read and write its plan, and nobody else does: see
 * `policy.ts`.
 * This room makes the `.ics` file (`calendar-file.ts`); the spreadsheet and the page of the report are made elsewhere.
 * It knows the questionnaires and the register, but nothing about pages, spreadsheets or PDFs.
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
export { countPlansOn, type PlanOnDay } from './survey/store.ts'
export { addAction, addActionIn } from './usecases/add-action.ts'
export { type ChangedAction, changeAction } from './usecases/change-action.ts'
export { exportActions } from './usecases/export-actions.ts'
export { exportCalendar } from './usecases/export-calendar.ts'
export { findPlan } from './usecases/find-plan.ts'
export { getAction, type OpenedAction } from './usecases/get-action.ts'
export { listActions, listActionsNamed, type StructurePlan } from './usecases/list-actions.ts'
export { removeAction } from './usecases/remove-action.ts'
export { type Survey, type SurveyedStructure, surveyStructures } from './usecases/survey-structures.ts'
export { type TakenMeasures, takeMeasures } from './usecases/take-measures.ts'
