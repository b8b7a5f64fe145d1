import { z } from 'zod'
import { questionnaireSchema } from './schema.ts'

/** Where editors look for it: a questionnaire file may begin with `# yaml-language-server: $schema=../schema.json`. */
export const editorSchemaPath = 'schema.json'

/** The shape of a questionnaire as a JSON Schema, draft 7, which every editor of YAML knows. */
export function editorSchema(): string {
  const schema = z.toJSONSchema(questionnaireSchema, { target: 'draft-7', io: 'input' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
