import { z } from 'zod'
import { equivalenceSchema } from './equivalence-schema.ts'
import { questionnaireSchema } from './schema.ts'

/** Where editors find the schema of a questionnaire. */
export const editorSchemaPath = 'schema.json'

/**
 * The JSON Schemas of the files that authors write, by path in the content folder. Draft 7, which every YAML editor knows. A
 * file may begin with `# yaml-language-server: $schema=../schema.json`.
 */
export function editorSchemas(): Readonly<Record<string, string>> {
  return { [editorSchemaPath]: printed(questionnaireSchema), 'schema-equivalence.json': printed(equivalenceSchema) }
}

function printed(shape: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }), null, 2)}\n`
}
