import { z } from 'zod'
import { query } from '#kernel'
import { readPlan } from './list-actions.ts'
import { nameInAddress } from './reach-plan.ts'

/**
 * Reads the plan of a structure for a file that leaves the server, which the audit log is told. Throws not-found when it is
 * not the actor's to read.
 */
export const exportActions = query({
  exports: 'plan.export',
  input: z.strictObject({ finess: nameInAddress }),
  run: (database, { finess }, context) => readPlan(database, finess, context),
  subject: ({ structure }) => structure.finess,
})
