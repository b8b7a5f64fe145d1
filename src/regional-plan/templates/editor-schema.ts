import { editorSchemaText } from '#content'
import { templateSchema } from './schema.ts'

export const templateSchemaPath = 'schema.json'

/** The JSON Schema of a model of regional plan. */
export function templateEditorSchema(): string {
  return editorSchemaText(templateSchema)
}
