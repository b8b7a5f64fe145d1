import { z } from 'zod'
import { authorize, type Context, type Issue, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { type Content, checkContent } from '../content.ts'
import { pathInFolder, readContent, readContentFile } from '../files.ts'
import { canPrepareContent } from '../policy.ts'

const input = z.strictObject({
  /** One file to look at, instead of the whole folder. */
  file: z.string().min(1).optional(),
})

export interface ContentReport {
  /** How many files were looked at. */
  readonly files: number
  /** Every fault; the values of each say `file`, `line` and `column`. */
  readonly issues: readonly Issue[]
}

/** Checks the content, drafts included: the whole folder, or one file, in the folder or elsewhere. */
export const checkQuestionnaires = query({
  input,
  run: async (_database, { file }, { actor, contentFolder }: Context & CatalogueContext): Promise<ContentReport> => {
    const { path: folder } = authorize(actor, { path: contentFolder }, canPrepareContent)
    const content = await readContent(folder)
    if (file === undefined) return { files: content.files.length, issues: checkContent(content).issues }
    const path = pathInFolder(folder, file)
    const { issues } = checkContent(await withFile(content, file, path))
    return { files: 1, issues: issues.filter((issue) => issue.values?.file === path) }
  },
})

async function withFile(content: Content, file: string, path: string): Promise<Content> {
  if (content.files.some((known) => known.path === path)) return content
  return { ...content, files: [...content.files, await readContentFile(file, path)] }
}
