import { z } from 'zod'
import { nameInAddress, query } from '#kernel'
import { readPlan } from './list-actions.ts'

/**
 * Reads the plan of a structure for an exported file, and writes the export to the audit log. Throws not-found when the
 * actor may not read the plan.
 */
export const exportActions = query({
  exports: 'plan.export',
  input: z.strictObject({ finess: nameInAddress }),
  run: (database, { finess }, context) => readPlan(database, finess, context),
  subject: ({ structure }) => structure.finess,
})
