import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { assessmentReference, readWhole } from '../../usecases/open-assessment.ts'
import { type LastSubmitted, readPrevious } from './read-previous.ts'

/** The answers of the last submission, shown beside the questions of a draft. None counts before it is confirmed. */
export const listPrevious = query({
  input: assessmentReference,
  run: async (database, reference, context: Context & CatalogueContext): Promise<LastSubmitted | undefined> => {
    const opened = await readWhole(database, reference, context)
    return opened.rights.edit ? readPrevious(database, opened, context) : undefined
  },
})
