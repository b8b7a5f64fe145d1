import { z } from 'zod'
import {
  type ContentReport,
  canPrepareContent,
  contentNameText,
  type ReleasedFile,
  releaseFile,
  reportOn,
  writeContentFile,
} from '#content'
import { authorize, type Context, command, query } from '#kernel'
import { templateEditorSchema, templateSchemaPath } from '../templates/editor-schema.ts'
import type { TemplateContext } from '../templates/template-catalogue.ts'
import { checkTemplates } from '../templates/template-content.ts'

/** Checks the models of regional plans, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkPlanTemplates = query({
  input: z.strictObject({ file: z.string().min(1).optional() }),
  run: async (_database, { file }, context: Context & TemplateContext): Promise<ContentReport> =>
    reportOn(folderOf(context).path, file, checkTemplates),
})

/** Releases a model for ever. Throws `release-refused` with every reason. */
export const releasePlanTemplate = command({
  action: 'region.release-plan-template',
  input: z.strictObject({ name: contentNameText }),
  run: async (_transaction, { name }, context: Context & TemplateContext): Promise<ReleasedFile> =>
    releaseFile(folderOf(context), { name, now: context.clock() }, checkTemplates),
  subject: ({ name }) => name,
})

/** Writes the JSON Schema for editors. To run after a change of the schema. */
export const writePlanTemplateSchema = command({
  action: 'region.write-plan-schema',
  input: z.strictObject({}),
  run: async (_transaction, _input, context: Context & TemplateContext) => {
    await writeContentFile(folderOf(context), templateSchemaPath, templateEditorSchema())
    return { path: templateSchemaPath }
  },
  subject: ({ path }) => path,
})

function folderOf({ actor, planTemplateFolder }: Context & TemplateContext) {
  return authorize(actor, { path: planTemplateFolder }, canPrepareContent)
}
