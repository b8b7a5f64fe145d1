/**
 * The workbook: a questionnaire as a spreadsheet, to be filled in without a network and sent back.
 * `layout.ts` defines the sheets, rows and columns for writing and for reading. `write-sheets.ts` fills them;
 * `read-answers.ts` reads the answers and lists every fault with its sheet and cell.
 * `xlsx/` knows the file format but nothing about questionnaires, and reads in a thread. Only `xlsx/zip.ts` opens the
 * uploaded file: it limits sizes before and during decompression, and `xlsx/budget.ts` limits what is collected.
 * Reading stores nothing: the answers go through `saveAnswers`, like typed answers. An empty cell never erases an
 * answer. `plan-sheet.ts` and `table-sheet.ts` write lists, for people only.
 */
export { largestWorkbookBytes } from './limits.ts'
export type { StreamedTable } from './streamed-table.ts'
export type { WrittenTable } from './table-sheet.ts'
export { exportAssessment, type WrittenWorkbook } from './usecases/export-assessment.ts'
export { exportPlan } from './usecases/export-plan.ts'
export { exportRunChronogram } from './usecases/export-run-chronogram.ts'
export { importRunChronogram } from './usecases/import-run-chronogram.ts'
export { type PreparedImport, prepareImport } from './usecases/prepare-import.ts'
export { columnOfWorkbook } from './usecases/read-column.ts'
export { readWorkbook } from './usecases/read-workbook.ts'
export { streamWorkbook } from './usecases/stream-workbook.ts'
export { writeTable } from './usecases/write-table.ts'
export { writeWorkbook } from './usecases/write-workbook.ts'
