import { z } from 'zod'
import { canPrepareContent, writeContentFile } from '#content'
import { authorize, type Context, command } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { editorSchemas } from '../editor-schema.ts'

/** Writes the JSON Schemas for editors. To run after a change of the schemas. */
export const writeEditorSchema = command({
  action: 'questionnaires.write-schema',
  input: z.strictObject({}),
  run: async (_transaction, _input, { actor, contentFolder }: Context & CatalogueContext) => {
    const folder = authorize(actor, { path: contentFolder }, canPrepareContent)
    const schemas = Object.entries(editorSchemas())
    for (const [path, text] of schemas) await writeContentFile(folder, path, text)
    return { paths: schemas.map(([path]) => path) }
  },
  subject: ({ paths }) => paths.join(', '),
})
