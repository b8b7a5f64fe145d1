import { editorSchemaText } from '#content'
import { kitSchema } from './schema.ts'

export const kitSchemaPath = 'schema.json'

/** The JSON Schema of a kit. */
export function kitEditorSchema(): string {
  return editorSchemaText(kitSchema)
}
