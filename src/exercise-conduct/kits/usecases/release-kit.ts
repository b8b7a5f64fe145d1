import { z } from 'zod'
import { canPrepareContent, contentNameText, type ReleasedFile, releaseFile } from '#content'
import { authorize, type Context, command } from '#kernel'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits } from '../kit-content.ts'

/** Releases a kit for ever. Throws `release-refused` with every reason. */
export const releaseKit = command({
  action: 'kits.release',
  input: z.strictObject({ name: contentNameText }),
  run: async (_transaction, { name }, { actor, kitFolder, clock }: Context & KitContext): Promise<ReleasedFile> =>
    releaseFile(authorize(actor, { path: kitFolder }, canPrepareContent), { name, now: clock() }, checkKits),
  subject: ({ name }) => name,
})
