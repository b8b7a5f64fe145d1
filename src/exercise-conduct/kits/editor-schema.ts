import { z } from 'zod'
import { kitSchema } from './schema.ts'

export const kitSchemaPath = 'schema.json'

/** The JSON Schema of a kit, draft 7: a kit may begin with `# yaml-language-server: $schema=../schema.json`. */
export function kitEditorSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(kitSchema, { target: 'draft-7', io: 'input' }), null, 2)}\n`
}
