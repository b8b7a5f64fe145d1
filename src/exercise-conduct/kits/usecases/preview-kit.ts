import { z } from 'zod'
import { canPrepareContent, readContentWith, refuseFaults, versionsOf } from '#content'
import { authorize, type Context, query } from '#kernel'
import type { KitCatalogue, KitContext } from '../kit-catalogue.ts'
import { checkKits } from '../kit-content.ts'

/**
 * A catalogue with one kit alone, as its file now is. Throws `content-invalid` with every fault of the file. Releases are not
 * checked: a released file that somebody changed must not stop work on a draft.
 */
export const previewKit = query({
  input: z.strictObject({ file: z.string().min(1) }),
  run: async (_database, { file }, { actor, kitFolder }: Context & KitContext): Promise<KitCatalogue> => {
    const { path: folder } = authorize(actor, { path: kitFolder }, canPrepareContent)
    const { content, path } = await readContentWith(folder, file)
    const { checked, issues } = checkKits({
      files: content.files.filter((each) => each.path === path),
      released: undefined,
    })
    refuseFaults(issues)
    return versionsOf(checked.flatMap(({ content: kit }) => kit ?? []))
  },
})
