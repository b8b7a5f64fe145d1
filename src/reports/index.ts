/**
 * The reports: documents and files that leave the product.
 * `diagnostic-report.ts` turns a computed diagnosis into French words and figures, and `synthesis-report.ts` does so for
 * several questionnaires; both are pure. `html.ts` fills the templates of `reports/`. `printer/pdf.ts` prints any
 * self-contained HTML page, with one browser for the whole process.
 * A new report is a folder in `reports/`, one pure model, one test, and one line here.
 * A document decides nothing and computes nothing: figures come from the diagnosis, rounded once by `printPercent`.
 * Only `files.ts`, `fonts/` and `printer/` touch the machine.
 * The browser and the templates are loaded at the first document.
 */
export { type Batch, type BatchDeed, isOver, type OverState } from './batch/batch.ts'
export type { BatchContext, Batches } from './batch/batches.ts'
export { type Annex, type PrintedQuestion, printedAnnex } from './diagnostic/annex.ts'
export { type DiagnosticReport, type DiagnosticReportInput, diagnosticReport } from './diagnostic-report.ts'
export { factsOf, type KitTitles, whenWords } from './exercises/exercise-facts.ts'
export { type KitPrint, kitPrintNames } from './exercises/kit-prints.ts'
export { explanationFileRows, explanationRows } from './explanation-rows.ts'
export { type OperatorContext, type PrintedOperator, printedOperator } from './operator.ts'
export { printDiagnostic } from './print-diagnostic.ts'
export {
  createPrinter,
  type PrintableDocument,
  type Printer,
  type PrinterContext,
  type PrinterSettings,
} from './printer/pdf.ts'
export { type PrinterProtection, sandboxChoices } from './printer/ways.ts'
export { type QuestionnaireForm, questionnaireForm } from './questionnaire-form.ts'
export { type CategoryRow, careStagesCounted, categoryRows } from './region/care-part.ts'
export { figureHead, figureRows } from './region/figure-rows.ts'
export { participationCell, participationMarks } from './region/participation-cell.ts'
export { type ParticipationReport, participationReport } from './region/participation-report.ts'
export { participationRows } from './region/participation-rows.ts'
export { type Picture, type RegionPictures, regionPictures } from './region/pictures.ts'
export { regionCsv, regionWorkbook } from './region/region-files.ts'
export { type RegionReport, type ReportedRegion, regionReport } from './region/region-report.ts'
export { scoreAxis } from './score-axis.ts'
export { rangeWords, type ScoreFigures, scoreFigures } from './score-figures.ts'
export { type StructureReport, structureReport, type ToldStructure } from './structure/structure-report.ts'
export { type SynthesisReport, synthesisReport } from './synthesis-report.ts'
export {
  downloadBatch,
  endBatches,
  type OpenedBatch,
  openBatch,
  startBatch,
  steerBatch,
} from './usecases/batch-reports.ts'
export { describePrinter } from './usecases/describe-printer.ts'
export { printAnswers } from './usecases/print-answers.ts'
export { type PrintedReport, printAssessment } from './usecases/print-assessment.ts'
export { printCrisisSheet } from './usecases/print-crisis-sheet.ts'
export { printDeclaration } from './usecases/print-declaration.ts'
export { printAttestation, printRetex, printRunRetex } from './usecases/print-exercise.ts'
export { printFolder } from './usecases/print-folder.ts'
export { printKit, printRun } from './usecases/print-kit.ts'
export { printLetters } from './usecases/print-letters.ts'
export { printAssessmentForm, printQuestionnaire } from './usecases/print-questionnaire.ts'
export { printParticipationReport, printRegion } from './usecases/print-region.ts'
export { printStructure } from './usecases/print-structure.ts'
