import { z } from 'zod'
import { canPrepareContent, readContent, readContentWith } from '#content'
import { authorize, type Context, type Issue, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { checkContent } from '../content.ts'

const input = z.strictObject({
  /** One file to check instead of the whole folder. */
  file: z.string().min(1).optional(),
})

export interface ContentReport {
  /** How many files were checked. */
  readonly files: number
  /** Every fault, with `file`, `line` and `column` in its values. */
  readonly issues: readonly Issue[]
}

/** Checks the content, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkQuestionnaires = query({
  input,
  run: async (_database, { file }, { actor, contentFolder }: Context & CatalogueContext): Promise<ContentReport> => {
    const { path: folder } = authorize(actor, { path: contentFolder }, canPrepareContent)
    if (file === undefined) {
      const content = await readContent(folder)
      return { files: content.files.length, issues: checkContent(content).issues }
    }
    const { content, path } = await readContentWith(folder, file)
    const { issues } = checkContent(content)
    return { files: 1, issues: issues.filter((issue) => issue.values?.file === path) }
  },
})
