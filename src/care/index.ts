/**
 * The national programme CaRE as a region and its establishments follow it: objectives, the proofs they ask for, and
 * where a diagnosis says a structure stands. The programme itself is data (`questionnaires/care/<version>.yaml`).
 * `candidates/` holds who applies and what happened to each application, change after change; `conditions/` judges one
 * condition, three-valued; `items/` says where a candidate stands on each item, from the last submitted questionnaires of its
 * members or by hand, and what is missing to declare. Who the members are, the register of today says.
 * Only ES have a funding window: an ESMS follows the same items as good practice, and is no candidate.
 * This room knows the register, the questionnaires and the diagnosis; no threshold of the programme is written in its code.
 */
export {
  type ApplicationChange,
  type ApplicationStanding,
  type ApplicationStep,
  applicationSteps,
  canFollow,
  standingOf,
} from './candidates/application.ts'
export { applicationHeadings } from './candidates/application-file.ts'
export {
  type Candidate,
  type CandidateCategory,
  type CandidateKind,
  candidateCategories,
  candidateKinds,
} from './candidates/candidate.ts'
export { longestCareText } from './candidates/check-step.ts'
export { type DoubtedChange, doubtedHistory, type HistoryDoubt } from './candidates/history-doubts.ts'
export type { CareFileKind, CareImportReport, PlannedCareChange } from './candidates/import-plan.ts'
export { shareHeadings } from './candidates/share-file.ts'
export { type CategoryCounts, type CountedStage, countCandidates, isCounted } from './candidates/summary.ts'
export {
  type Activity,
  type Coverage,
  type CoveredMember,
  coverageOf,
  type Share,
  shareOfMember,
} from './conditions/coverage.ts'
export { type Day, legalDay, yearsAfter } from './conditions/days.ts'
export { type Anchors, type Fact, silentFact } from './conditions/fact.ts'
export type { AnchorName, Finding, Judged } from './conditions/finding.ts'
export { conditionKey, conditionsFor, isForCandidatesAlone, judgeCondition } from './conditions/judge.ts'
export type { Standing } from './conditions/standing.ts'
export { isFunded } from './funding.ts'
export { blankFact, type TypedFact } from './items/check-facts.ts'
export { datedFindings } from './items/dated-findings.ts'
export {
  type InterpretationNote,
  type ItemFile,
  type ItemReview,
  reviewWords,
  type Statement,
  standingStatement,
  statableStates,
} from './items/item.ts'
export {
  type CandidateState,
  candidateState,
  type ItemState,
  type MemberStates,
  memberState,
  type StructureStates,
} from './items/item-state.ts'
export {
  type Deadline,
  deadlinesOf,
  dueOf,
  type MissingItem,
  missingItems,
  missingToDeclare,
} from './items/missing.ts'
export type { JudgedCondition, RegisteredTest } from './items/sheet.ts'
export type { ItemSource } from './items/source.ts'
export { readSureness, type Sureness } from './items/sureness.ts'
export { type ObjectiveSheet, objectiveSheets } from './objective-sheets.ts'
export { type ItemCounts, itemStates } from './region/item-counts.ts'
export {
  type CandidateOutline,
  type CareFilter,
  type CareStage,
  careStages,
  type ItemOutline,
  type ReviewFilter,
  reviewFilters,
} from './region/outline.ts'
export type { RegionCareQuestion } from './region/question.ts'
export type { WaitingThing } from './region/waiting.ts'
export { addNote } from './usecases/add-note.ts'
export { largestCareFileBytes } from './usecases/care-file.ts'
export type { CandidateDomain, CandidateSheet } from './usecases/care-sheets.ts'
export { enterCareReview } from './usecases/enter-review.ts'
export { exportDeadlines } from './usecases/export-deadlines.ts'
export { findCandidateByNumber } from './usecases/find-candidate.ts'
export { findMissing } from './usecases/find-missing.ts'
export { type CareFigures, careFiguresOf, followCare } from './usecases/follow-care.ts'
export { type CareFileRequest, importCare, prepareCareImport } from './usecases/import-care.ts'
export type { ReachedCandidate } from './usecases/known-today.ts'
export { type CandidateList, listCandidates } from './usecases/list-candidates.ts'
export { listWaiting, type WaitingList } from './usecases/list-waiting.ts'
export { type CandidateMember, type OpenedCandidate, openCandidate } from './usecases/open-candidate.ts'
export { type MemberRow, type OpenedCare, openCare } from './usecases/open-care.ts'
export { careCodes, reachCandidateFiles } from './usecases/reach-files.ts'
export type { CareChoices } from './usecases/reach-region-care.ts'
export { recordStep } from './usecases/record-step.ts'
export { reviewItem } from './usecases/review-item.ts'
export { type SavedItem, saveItem } from './usecases/save-item.ts'
export { sayActivity } from './usecases/say-activity.ts'
export { showProgramme } from './usecases/show-programme.ts'
