import { editorSchemaText } from '#content'
import { regionSchema } from './region-schema.ts'

/** Where the schema of the content of regions stands in its folder. */
export const regionSchemaPath = 'schema.json'

export function regionEditorSchema(): string {
  return editorSchemaText(regionSchema)
}
