import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { OpenedAssessment } from '../../opened-assessment.ts'
import { assessmentReference, readSeen } from '../../usecases/open-assessment.ts'
import { type LastSubmitted, readPrevious } from './read-previous.ts'

/** An assessment, with what its structure submitted before it began this draft. */
export interface OpenedWithPrevious {
  readonly opened: OpenedAssessment
  /** Only for people who may change the whole draft. None of these answers counts before it is confirmed. */
  readonly previous: LastSubmitted | undefined
}

/** Like `openAssessment`, for the pages that show the answers of the last submission beside the questions. */
export const openWithPrevious = query({
  input: assessmentReference,
  run: async (database, reference, context: Context & CatalogueContext): Promise<OpenedWithPrevious> => {
    const opened = await readSeen(database, reference, context)
    return { opened, previous: opened.rights.edit ? await readPrevious(database, opened, context) : undefined }
  },
})
