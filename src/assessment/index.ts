/**
 * Answers and what follows from them: progress, score, levels, states of the objectives, measures in order.
 * How the score is computed: `scoring.ts`, from the lines of `explanation.ts`. All of it is pure.
 * An open diagnosis belongs to the holder of its private link; the link's secret is kept as a hash only.
 * One answer is one row, written when it is given.
 * This room knows the questionnaires and the register of structures; it knows nothing of pages, files or PDFs.
 */

export { maximumCommentLength } from './answer-entry.ts'
export { answerMark } from './answer-mark.ts'
export { answerText, answerTexts } from './answer-text.ts'
export * from './answers.ts'
export { type Assessment, openDiagnosisDays } from './assessment.ts'
export { checkAnswers, maximumTextLength } from './check-answers.ts'
export { diagnose } from './diagnose.ts'
export type * from './diagnosis.ts'
export { printPercent } from './figures.ts'
export type { OpenedAssessment } from './opened-assessment.ts'
export { type Progress, progressOf, type ThemeProgress } from './progress.ts'
export { numberQuestions, type QuestionNumbers } from './question-numbers.ts'
export { type ScoreDocument, scoreDocument } from './score-document.ts'
export { levelOf } from './scoring.ts'
export { entryOf, type TypedAnswer, typedFrom } from './typed-answers.ts'
export { deleteAssessment } from './usecases/delete-assessment.ts'
export { openAssessment } from './usecases/open-assessment.ts'
export { purgeExpired } from './usecases/purge-expired.ts'
export { type SavedAnswers, saveAnswers } from './usecases/save-answers.ts'
export { scoreAnswers } from './usecases/score-answers.ts'
export { startAssessment } from './usecases/start-assessment.ts'
