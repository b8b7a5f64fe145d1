import { z } from 'zod'
import { type Authorized, authorize, type Context, command, query } from '#kernel'
import type { CheckedFolder } from './check-folder.ts'
import type { Content } from './content-file.ts'
import type { ContentName } from './content-name.ts'
import { type ContentReport, reportOn } from './content-report.ts'
import { contentNameText } from './fields.ts'
import { writeContentFile } from './files.ts'
import { type ContentFolder, canPrepareContent } from './policy.ts'
import { type ReleasedFile, releaseFile } from './release/release-file.ts'

/** One kind of content, as the use cases of those who prepare it need it. */
export interface KindOfContent<Item extends ContentName, Needs> {
  /** The path of its folder. */
  folderIn(context: Needs): string
  check(content: Content): CheckedFolder<Item>
}

/** The use case that checks files, drafts included: the whole folder, or one file in the folder or elsewhere. */
export function checkingOf<Item extends ContentName, Needs>(kind: KindOfContent<Item, Needs>) {
  return query({
    input: z.strictObject({ file: z.string().min(1).optional() }),
    run: async (_database, { file }, context: Context & Needs): Promise<ContentReport> =>
      reportOn(folderOf(kind, context).path, file, kind.check),
  })
}

/** The use case that releases a file for ever. It throws `release-refused` with every reason. */
export function releasingOf<Item extends ContentName, Needs>(
  kind: KindOfContent<Item, Needs>,
  { action }: { readonly action: string },
) {
  return command({
    action,
    input: z.strictObject({ name: contentNameText }),
    run: async (_transaction, { name }, context: Context & Needs): Promise<ReleasedFile> =>
      releaseFile(folderOf(kind, context), { name, now: context.clock() }, kind.check),
    subject: ({ name }) => name,
  })
}

/** The use case that writes the JSON Schema for editors, to run after a change of the schema. */
export function schemaWritingOf<Item extends ContentName, Needs>(
  kind: KindOfContent<Item, Needs>,
  { action, path, text }: { readonly action: string; readonly path: string; readonly text: () => string },
) {
  return command({
    action,
    input: z.strictObject({}),
    run: async (_transaction, _input, context: Context & Needs) => {
      await writeContentFile(folderOf(kind, context), path, text())
      return { path }
    },
    subject: (written) => written.path,
  })
}

function folderOf<Item extends ContentName, Needs>(
  kind: KindOfContent<Item, Needs>,
  context: Context & Needs,
): Authorized<ContentFolder> {
  return authorize(context.actor, { path: kind.folderIn(context) }, canPrepareContent)
}
