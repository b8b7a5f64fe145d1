import { chronogramColumns, exportChronogram, type KitContext, type RunReference } from '#exercise-conduct'
import type { Context } from '#kernel'
import type { WrittenWorkbook } from './export-assessment.ts'

/** The chronogramme of a run as a list that people may edit and send back before the exercise. */
export async function exportRunChronogram(
  context: Context & KitContext,
  reference: RunReference,
): Promise<WrittenWorkbook> {
  const { rows } = await exportChronogram(context, reference)
  const { writeXlsx } = await import('../xlsx/write.ts')
  const sheet = {
    name: 'Chronogramme',
    free: true,
    columnWidths: chronogramColumns.map(({ width }) => width),
    frozenRows: 1,
    rows: [
      chronogramColumns.map(({ heading }) => ({ value: heading, style: 'heading' as const })),
      ...rows.map((row) => row.map((value) => ({ value: value === '' ? undefined : value, style: 'text' as const }))),
    ],
    validations: [],
  }
  return { bytes: writeXlsx([sheet]), fileName: 'cap-care-chronogramme.xlsx' }
}
