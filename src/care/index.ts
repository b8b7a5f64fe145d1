/**
 * The national programme CaRE as a region and its establishments follow it: objectives, the proofs they ask for, and
 * where a diagnosis says a structure stands. The programme itself is data (`questionnaires/care/<version>.yaml`).
 * `conditions/` judges one condition, three-valued; `items/` says where a candidate stands on each item, from the last
 * submitted questionnaires of its members.
 * Only ES have a funding window: for ESMS the same objectives are good practice, never a duty.
 * This room knows the questionnaires and the diagnosis; no threshold of the programme is written in its code.
 */
export {
  type CandidateCategory,
  type CandidateKind,
  candidateCategories,
  candidateKinds,
} from './candidates/candidate.ts'
export {
  type Activity,
  type Coverage,
  type CoveredMember,
  coverageOf,
  coverPercent,
  type Share,
} from './conditions/coverage.ts'
export { type Day, dayAfter, daysBetween, legalDay, yearsAfter } from './conditions/days.ts'
export { type Anchors, type Fact, silentFact } from './conditions/fact.ts'
export type { AnchorName, Finding, Judged } from './conditions/finding.ts'
export { conditionKey, conditionsFor, judgeCondition } from './conditions/judge.ts'
export type { Standing } from './conditions/standing.ts'
export { isFunded } from './funding.ts'
export {
  type CandidateState,
  candidateState,
  type ItemState,
  type MemberStates,
  memberState,
  type StructureStates,
} from './items/item-state.ts'
export { type ObjectiveSheet, objectiveSheets } from './objective-sheets.ts'
export { showProgramme } from './usecases/show-programme.ts'
