import { z } from 'zod'
import { canPrepareContent, compareNames, isReleased, readContent } from '#content'
import { authorize, type Context, query } from '#kernel'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits } from '../kit-content.ts'
import type { Kit } from '../schema.ts'

export interface KitList {
  /** Every version, drafts included, by id then from the oldest to the newest. */
  readonly kits: readonly { readonly kit: Kit; readonly released: boolean }[]
  /** Paths of the files that cannot be listed because they have faults. */
  readonly faulty: readonly string[]
}

/** The kits of the folder, for people who prepare them. */
export const listKitFiles = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, kitFolder }: Context & KitContext): Promise<KitList> => {
    const { path: folder } = authorize(actor, { path: kitFolder }, canPrepareContent)
    const { checked, record } = checkKits(await readContent(folder))
    const sorted = checked.toSorted((a, b) => compareNames(a.name, b.name))
    return {
      kits: sorted.flatMap(({ name, content }) =>
        content ? [{ kit: content, released: isReleased(record, name) }] : [],
      ),
      faulty: sorted.filter(({ content }) => !content).map(({ file }) => file.path),
    }
  },
})
