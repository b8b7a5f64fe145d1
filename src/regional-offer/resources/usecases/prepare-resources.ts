import { z } from 'zod'
import {
  type ContentReport,
  canPrepareContent,
  contentNameText,
  type ReleasedFile,
  releaseFile,
  reportOn,
} from '#content'
import { authorize, type Context, command, query } from '#kernel'
import { checkResources, type ResourceContext } from '../resource-content.ts'

/** Checks the files of resources, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkResourceFiles = query({
  input: z.strictObject({ file: z.string().min(1).optional() }),
  run: async (_database, { file }, context: Context & ResourceContext): Promise<ContentReport> =>
    reportOn(folderOf(context).path, file, checkResources),
})

/** Releases a file of resources for ever. Throws `release-refused` with every reason. */
export const releaseResources = command({
  action: 'offer.release-resources',
  input: z.strictObject({ name: contentNameText }),
  run: async (_transaction, { name }, context: Context & ResourceContext): Promise<ReleasedFile> =>
    releaseFile(folderOf(context), { name, now: context.clock() }, checkResources),
  subject: ({ name }) => name,
})

function folderOf({ actor, resourceFolder }: Context & ResourceContext) {
  return authorize(actor, { path: resourceFolder }, canPrepareContent)
}
