import type { Context } from '#kernel'
import { exportActions } from '#plan'
import type { WrittenWorkbook } from './export-assessment.ts'

/**
 * The plan of a structure as a list. The file name does not name the structure. Throws not-found when the actor may not
 * read the plan.
 */
export async function exportPlan(context: Context, { finess }: { finess: string }): Promise<WrittenWorkbook> {
  const plan = await exportActions(context, { finess })
  const [{ planSheet }, { writeXlsx }] = await Promise.all([import('../plan-sheet.ts'), import('../xlsx/write.ts')])
  return { bytes: writeXlsx([planSheet(plan)]), fileName: 'cap-care-plan-actions.xlsx' }
}
