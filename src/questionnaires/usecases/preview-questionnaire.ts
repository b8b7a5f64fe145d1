import { z } from 'zod'
import { canPrepareContent, readContentWith, refuseFaults } from '#content'
import { AppError, authorize, type Context, query } from '#kernel'
import { type Catalogue, type CatalogueContext, catalogueOf } from '../catalogue.ts'
import { checkContent } from '../content.ts'

const input = z.strictObject({ file: z.string().min(1) })

/**
 * A catalogue with one questionnaire file alone, as it is now, and the programmes it can cite. Throws `content-invalid` with
 * every fault of the file. Releases are not checked: a released file that somebody changed must not stop work on a draft.
 */
export const previewQuestionnaire = query({
  input,
  run: async (_database, { file }, { actor, contentFolder }: Context & CatalogueContext): Promise<Catalogue> => {
    const { path: folder } = authorize(actor, { path: contentFolder }, canPrepareContent)
    const { content, path } = await readContentWith(folder, file)
    const { questionnaires, programmes, issues } = checkContent({ ...content, released: undefined })
    refuseFaults(issues.filter((issue) => issue.values?.file === path))
    const questionnaire = questionnaires.find((checked) => checked.file.path === path)?.content
    if (!questionnaire) throw new AppError('invalid', 'preview-not-questionnaire', { values: { file } })
    return catalogueOf(
      [questionnaire],
      programmes.flatMap((programme) => programme.content ?? []),
    )
  },
})
