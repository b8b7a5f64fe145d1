import { z } from 'zod'
import { authorize, type Context, usecase } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { editorSchema, editorSchemaPath } from '../editor-schema.ts'
import { writeContentFile } from '../files.ts'
import { canPrepareContent } from '../policy.ts'

/** Writes `schema.json`, with which editors help those who write questionnaires. To run after a change of the schema. */
export const writeEditorSchema = usecase({
  action: 'questionnaires.write-schema',
  input: z.strictObject({}),
  run: async (_transaction, _input, { actor, contentFolder }: Context & CatalogueContext) => {
    const folder = authorize(actor, { path: contentFolder }, canPrepareContent)
    await writeContentFile(folder, editorSchemaPath, editorSchema())
    return { path: editorSchemaPath }
  },
  subject: ({ path }) => path,
})
