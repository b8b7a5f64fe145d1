/**
 * The workbook: a questionnaire as a spreadsheet, to be filled without any network and sent back.
 * `layout.ts` says which sheets, rows and columns there are, for writing and for reading alike; `write-sheets.ts` fills
 * them, `read-answers.ts` understands what comes back and lists every fault with its sheet and cell.
 * `xlsx/` knows the file format and nothing of questionnaires; it reads in a thread. `xlsx/zip.ts` alone opens what was sent:
 * sizes are bounded before and while anything is inflated, and `xlsx/budget.ts` bounds what is collected.
 * Reading stores nothing. What was understood goes through `saveAnswers`, as any typed answer does; an empty cell never
 * erases an answer. `plan-sheet.ts` makes the list of the actions of a plan, which is only read by people.
 */
export { largestWorkbookBytes } from './limits.ts'
export { exportAssessment, type WrittenWorkbook } from './usecases/export-assessment.ts'
export { exportPlan } from './usecases/export-plan.ts'
export { type PreparedImport, prepareImport } from './usecases/prepare-import.ts'
export { readWorkbook } from './usecases/read-workbook.ts'
export { writeWorkbook } from './usecases/write-workbook.ts'
