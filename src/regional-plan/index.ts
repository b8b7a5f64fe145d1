/**
 * The cyber plan of a region: axes, actions with who does what (`plan/`), and every change of an action, kept for ever. An
 * action names functions and bodies, never people; it is given up, never erased. It may name indicators, whose values pages
 * show beside it. A plan may begin with a model (`templates/`, files of `regional-plans/`), which says what its source prints
 * and what is ours; the copy then belongs to the region.
 */
export {
  type ActionContent,
  type ActionKind,
  type ActionState,
  type Axis,
  actionKinds,
  actionStates,
  type Placing,
  type RegionalAction,
  type Stage,
} from './plan/action.ts'
export { type ActionChange, type ActionField, changedFields, type FieldChange } from './plan/changes.ts'
export { checkAction, longestActionTexts, mostStages, type TypedAction } from './plan/check-action.ts'
export { isLate, type PlanSums, progressOf, sumActions } from './plan/progress.ts'
export { loadTemplates } from './templates/load-templates.ts'
export type { PlanTemplate } from './templates/schema.ts'
export type { TemplateCatalogue, TemplateContext } from './templates/template-catalogue.ts'
export { longestAxisTitle, removeRegionalAxis, saveRegionalAxis } from './usecases/change-axes.ts'
export {
  type OpenRegionalAction,
  openRegionalAction,
  type PreparedRegionalAction,
  prepareRegionalAction,
} from './usecases/open-action.ts'
export {
  type AxisOfPlan,
  exportRegionalPlan,
  openRegionalAxes,
  openRegionalPlan,
  type RegionalPlan,
} from './usecases/open-plan.ts'
export { checkPlanTemplates, releasePlanTemplate, writePlanTemplateSchema } from './usecases/prepare-templates.ts'
export { type SavedRegionalAction, saveRegionalAction } from './usecases/save-action.ts'
export { startRegionalPlan } from './usecases/start-plan.ts'
