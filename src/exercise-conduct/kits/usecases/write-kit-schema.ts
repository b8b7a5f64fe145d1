import { z } from 'zod'
import { canPrepareContent, writeContentFile } from '#content'
import { authorize, type Context, command } from '#kernel'
import { kitEditorSchema, kitSchemaPath } from '../editor-schema.ts'
import type { KitContext } from '../kit-catalogue.ts'

/** Writes the JSON Schema for editors. To run after a change of the schema. */
export const writeKitSchema = command({
  action: 'kits.write-schema',
  input: z.strictObject({}),
  run: async (_transaction, _input, { actor, kitFolder }: Context & KitContext) => {
    const folder = authorize(actor, { path: kitFolder }, canPrepareContent)
    await writeContentFile(folder, kitSchemaPath, kitEditorSchema())
    return { path: kitSchemaPath }
  },
  subject: ({ path }) => path,
})
