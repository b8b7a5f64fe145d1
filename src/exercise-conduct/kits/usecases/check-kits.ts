import { z } from 'zod'
import { canPrepareContent, readContent, readContentWith } from '#content'
import { authorize, type Context, type Issue, query } from '#kernel'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits as checkEveryKit } from '../kit-content.ts'

export interface KitReport {
  /** How many files were checked. */
  readonly files: number
  /** Every fault, with `file`, `line` and `column` in its values. */
  readonly issues: readonly Issue[]
}

/** Checks the kits, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkKits = query({
  input: z.strictObject({ file: z.string().min(1).optional() }),
  run: async (_database, { file }, { actor, kitFolder }: Context & KitContext): Promise<KitReport> => {
    const { path: folder } = authorize(actor, { path: kitFolder }, canPrepareContent)
    if (file === undefined) {
      const content = await readContent(folder)
      return { files: content.files.length, issues: checkEveryKit(content).issues }
    }
    const { content, path } = await readContentWith(folder, file)
    return { files: 1, issues: checkEveryKit(content).issues.filter((issue) => issue.values?.file === path) }
  },
})
