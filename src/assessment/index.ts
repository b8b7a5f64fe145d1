/**
 * Answers and everything computed from them: progress, score, levels, states of the objectives, ranked measures.
 * `scoring.ts` computes the score from the lines of `explanation.ts`; both are pure.
 * An assessment belongs to whoever holds its private link (only a hash of the secret is stored) or to a structure. A
 * folder holds all the assessments of one owner. A submitted assessment never changes.
 * Each answer is one row, written when the answer is given.
 * This room knows the questionnaires and the register of structures; it knows nothing about pages, files or PDFs.
 */

export { maximumCommentLength } from './answers/answer-entry.ts'
export { answerRevision, answersRevision } from './answers/answer-revision.ts'
export { answerText, answerTexts } from './answers/answer-text.ts'
export * from './answers/answers.ts'
export { checkAnswers, maximumTextLength } from './answers/check-answers.ts'
export { entryOf, type TypedAnswer, typedFrom } from './answers/typed-answers.ts'
export { readTypedNumber, type TypedNumber } from './answers/typed-number.ts'
export { readTypedQuantity, type TypedQuantity } from './answers/typed-quantity.ts'
export { type SavedAnswers, saveAnswers } from './answers/usecases/save-answers.ts'
export { type Assessment, type Owner, openDiagnosisDays } from './assessment.ts'
export { changeInPoints, compareDiagnoses, type ThemeComparison } from './comparison.ts'
export { type Delegation, delegationDays, type ListedDelegation } from './delegation/delegation.ts'
export { delegationComposer } from './delegation/delegation-mail.ts'
export { delegateTheme, endDelegation, listDelegations } from './delegation/usecases/delegate-theme.ts'
export { openDelegation } from './delegation/usecases/open-delegation.ts'
export { diagnose } from './diagnose.ts'
export type * from './diagnosis.ts'
export { currentEntry, type Folder, type FolderEntry, type FolderRow, isUnchanged } from './folder/folder.ts'
export { type MeasureAcross, rankedAcross } from './folder/ranked-across.ts'
export { type ScopeSource, type Synthesis, type SynthesisScope, weakestSubject } from './folder/synthesis.ts'
export { addQuestionnaire } from './folder/usecases/add-questionnaire.ts'
export { claimLink } from './folder/usecases/claim-link.ts'
export { enterFolder } from './folder/usecases/enter-folder.ts'
export { openFolder } from './folder/usecases/open-folder.ts'
export type { SiteDifference } from './many-sites/common-answers.ts'
export type { LeftOut, Site } from './many-sites/site.ts'
export { copyToSite } from './many-sites/usecases/copy-to-site.ts'
export { copyToSites } from './many-sites/usecases/copy-to-sites.ts'
export { mostSites, type SitesDone } from './many-sites/usecases/each-site.ts'
export { listSites, type ManySites } from './many-sites/usecases/list-sites.ts'
export { submitSites } from './many-sites/usecases/submit-sites.ts'
export { attainmentOfShare, causesOf, type ObjectiveCauses } from './objectives.ts'
export type { OpenedAssessment } from './opened-assessment.ts'
export { type Progress, progressOf, type ThemeProgress } from './progress.ts'
export { numberQuestions, type QuestionNumbers } from './question-numbers.ts'
export { type PreviousAnswer, type PreviousAnswers, toConfirm } from './reconfirmation/previous-answers.ts'
export { confirmAnswers } from './reconfirmation/usecases/confirm-answers.ts'
export { openWithPrevious } from './reconfirmation/usecases/open-with-previous.ts'
export type { LastSubmitted } from './reconfirmation/usecases/read-previous.ts'
export { printPercent } from './rounding.ts'
export { type ScoreDocument, scoreDocument } from './score-document.ts'
export { percentagesOf, reachesByRounding } from './scoring.ts'
export type { SubmittedDocument } from './submission/submitted-document.ts'
export { reopenAssessment } from './submission/usecases/reopen-assessment.ts'
export { keepFacts } from './survey/kept-facts.ts'
export type { SubmissionsInForce } from './survey/pooled-facts.ts'
export {
  type DraftsInHand,
  findSubmitted,
  type LastSubmission,
  listDraftsInHand,
  listLastObjectives,
  listLastSubmissions,
  listResultsInForce,
  type ResultInForce,
  type SubmittedObjectives,
  type SubmittedResult,
} from './survey/store.ts'
export { type Answering, listAnswering } from './survey/store-answering.ts'
export { listSubmissionsInForce, listSubmittedNumbers, type SubmissionInForce } from './survey/store-in-force.ts'
export {
  hasSubmitted,
  listMarks,
  listSumsInForce,
  type MarkedSubmission,
} from './survey/store-sums.ts'
export type { ScopeSums, SubmissionFacts } from './survey/submission-facts.ts'
export { questionsOf, themePages } from './theme-pages.ts'
export { completeSums } from './usecases/complete-sums.ts'
export { deleteAssessment } from './usecases/delete-assessment.ts'
export {
  type AssessmentReference,
  assessmentReference,
  openAssessment,
  openForReport,
  openForTable,
  openForWorkbook,
} from './usecases/open-assessment.ts'
export { purgeExpired } from './usecases/purge-expired.ts'
export { scoreAnswers } from './usecases/score-answers.ts'
export { startAssessment } from './usecases/start-assessment.ts'
export { submitAssessment } from './usecases/submit-assessment.ts'
export {
  type MovedAnswers,
  type MovedFrom,
  type MoveLine,
  type MoveState,
  moveAnswers,
} from './version-move/move-answers.ts'
export { type MovePreview, previewMove } from './version-move/preview-move.ts'
export { moveVersion, previewVersionMove, type VersionMove } from './version-move/usecases/move-version.ts'
