import { editorSchemaText } from '#content'
import { equivalenceSchema } from './equivalence-schema.ts'
import { questionnaireSchema } from './schema.ts'

/** Where editors find the schema of a questionnaire. */
export const editorSchemaPath = 'schema.json'

/** The JSON Schemas of the files that authors write, by path in the content folder. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return {
    [editorSchemaPath]: editorSchemaText(questionnaireSchema),
    'schema-equivalence.json': editorSchemaText(equivalenceSchema),
  }
}
