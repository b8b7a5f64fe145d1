import type { Context } from '#kernel'
import { exportActions } from '#plan'
import type { WrittenWorkbook } from './export-assessment.ts'

/** The plan of a structure as a list. Its name tells no structure. Throws not-found when it is not the actor's to read. */
export async function exportPlan(context: Context, { finess }: { finess: string }): Promise<WrittenWorkbook> {
  const plan = await exportActions(context, { finess })
  const [{ planSheet }, { writeXlsx }] = await Promise.all([import('../plan-sheet.ts'), import('../xlsx/write.ts')])
  return { bytes: writeXlsx([planSheet(plan)]), fileName: 'cap-care-plan-actions.xlsx' }
}
