/**
 * The register of exercises: what was planned and held, by whom, whether it counts for the yearly duty, and who is late.
 * Three kinds, never added together: crisis exercise in degraded digital mode, field test of a PCA, restore test.
 * `judge` says of one exercise whether it counts, reason by reason, each met, not met or unknown (`duty/`); the region's
 * word stands beside it. `yearRate` sums up a region for a year (`rate/`), and `follow/` cuts it. What nobody knows is a third column.
 * An exercise is shared from the moment it is planned; its RETEX only when the structure says so, its cost never
 * (`record/sharing.ts`). One exercise may cover many structures: it is kept once, by one of them.
 * This room knows the register and the plan; kits, conduct and files are other rooms.
 */
export {
  type DutyOutcome,
  type JudgedReason,
  type Judgement,
  judge,
  type Standing,
} from './duty/judgement.ts'
export { type DutyReason, type DutyRule, dutyReasons, dutyRules, findDutyRule } from './duty/rules.ts'
export type { CutRow } from './follow/cut.ts'
export { type Figure, figures, lackingFigure } from './follow/figure.ts'
export {
  type Choices,
  type CutName,
  cutNames,
  type FollowedStructure,
  isKept,
  type RegionFilter,
} from './follow/followed.ts'
export { isFoundAmong, longestSearch } from './follow/found.ts'
export type { RegionQuestion } from './follow/question.ts'
export { canFollowRegion } from './policy.ts'
export { refuseYearToCome, yearIssues, yearToCome } from './rate/asked-year.ts'
export type { ApartReason, RegisteredStructure, Unit } from './rate/expected.ts'
export type { CountedExercise, YearStanding } from './rate/standing.ts'
export { entitiesInYear, standingInYear } from './rate/standing-in-year.ts'
export type { StructureYear } from './rate/structure-year.ts'
export { unitsInYear } from './rate/units-in-year.ts'
export type { YearStandings } from './rate/year-exercises.ts'
export { entitiesOf, startCoverage, startStandings } from './rate/year-exercises.ts'
export {
  type Alarm,
  defaultRiskDay,
  type KindRate,
  type RateQuestion,
  unitsOf,
  type YearRate,
  yearRate,
} from './rate/year-rate.ts'
export { checkExercise, longestExerciseTexts } from './record/check-exercise.ts'
export { longestExerciseMinutes } from './record/check-moment.ts'
export { momentAfter } from './record/days.ts'
export {
  animations,
  blankExercise,
  crisisCells,
  type Exercise,
  type ExerciseContent,
  type ExerciseKind,
  type ExerciseStatus,
  exerciseForms,
  exerciseKinds,
  exerciseLevels,
  mostStructures,
  type PresentFunction,
  participations,
  presentFunctions,
  type Review,
  type ReviewWord,
  triggers,
} from './record/exercise.ts'
export { asShared, type ExerciseSight } from './record/sharing.ts'
export { type ExerciseState, retexDays, retexLimit, stateOf } from './record/state.ts'
export { blankTyped, type TypedExercise, typedFrom } from './record/typed-exercise.ts'
export { findExercise, lockExercise } from './store.ts'
export { type ExerciseMoment, listMoments } from './store-moments.ts'
export { type CrisisSince, listCrisisSince } from './store-since.ts'
export { type HeldTest, listHeldTests } from './store-tests.ts'
export { addExercise, addExerciseIn } from './usecases/add-exercise.ts'
export { addImprovement, addImprovementIn } from './usecases/add-improvement.ts'
export { cancelExercise } from './usecases/cancel-exercise.ts'
export { type ChangedExercise, changeExercise } from './usecases/change-exercise.ts'
export type { ExerciseView } from './usecases/exercise-view.ts'
export { followRegion, type RegionFollowUp } from './usecases/follow-region.ts'
export { getExercise, type OpenedExercise } from './usecases/get-exercise.ts'
export { holdExerciseIn } from './usecases/hold-exercise.ts'
export { findExercises, listExercises, type StructureExercises } from './usecases/list-exercises.ts'
export { type FigureList, type ListedUnit, listFigure } from './usecases/list-figure.ts'
export { movePlannedIn, moveProposedIn } from './usecases/move-exercise.ts'
export { type PreparedExercise, prepareExercise } from './usecases/prepare-exercise.ts'
export {
  type FollowedRegion,
  listFollowed,
  listOwnTerritories,
  listWholeRegion,
  reachFollowed,
} from './usecases/reach-region.ts'
export {
  type ExerciseList,
  exerciseLists,
  listRegionExercises,
  type RegionExercise,
  type RegionExercises,
} from './usecases/region-exercises.ts'
export { silentYear } from './usecases/register-begun.ts'
export { longestMotive, type ReviewedExercise, reviewExercise } from './usecases/review-exercise.ts'
export { type HeldOnDay, readYearsOn, type YearOnDay } from './usecases/year-on-day.ts'
