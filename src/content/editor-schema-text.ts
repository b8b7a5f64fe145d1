import { z } from 'zod'

/**
 * The JSON Schema of the files that authors write. Draft 7, which every YAML editor knows. A file may begin with
 * `# yaml-language-server: $schema=../schema.json`.
 */
export function editorSchemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`
}
