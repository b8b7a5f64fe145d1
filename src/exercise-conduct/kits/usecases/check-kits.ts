import { z } from 'zod'
import { type ContentReport, canPrepareContent, reportOn } from '#content'
import { authorize, type Context, query } from '#kernel'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits as checkEveryKit } from '../kit-content.ts'

/** Checks the kits, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkKits = query({
  input: z.strictObject({ file: z.string().min(1).optional() }),
  run: async (_database, { file }, { actor, kitFolder }: Context & KitContext): Promise<ContentReport> => {
    const folder = authorize(actor, { path: kitFolder }, canPrepareContent)
    return reportOn(folder.path, file, checkEveryKit)
  },
})
