import { z } from 'zod'
import { type ContentReport, canPrepareContent, reportOn } from '#content'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { checkContent } from '../content.ts'

/** Checks the content, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkQuestionnaires = query({
  input: z.strictObject({ file: z.string().min(1).optional() }),
  run: async (_database, { file }, { actor, contentFolder }: Context & CatalogueContext): Promise<ContentReport> => {
    const folder = authorize(actor, { path: contentFolder }, canPrepareContent)
    return reportOn(folder.path, file, checkContent)
  },
})
