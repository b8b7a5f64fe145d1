import { z } from 'zod'
import type { App } from '../app.ts'
import type { Endpoint } from './endpoint.ts'
import { problemSchema } from './problem.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 description of the endpoints, made from the schemas that check requests and answers. */
export function describeDoor({ version, config }: Pick<App, 'version' | 'config'>, endpoints: readonly Endpoint[]) {
  const components = startComponents()
  const problem = components.add('Problem', problemSchema, 'output')
  const paths: Record<string, Json> = {}
  for (const each of endpoints) {
    paths[each.path] = { ...paths[each.path], [each.method.toLowerCase()]: operation(each, components, problem) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Cap CaRE',
      version,
      description: 'Lecture seule. Les refus suivent la RFC 9457, avec une phrase en français.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: config.PUBLIC_URL ?? '/' }],
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Clé faite sur la page d’un compte.' } },
    },
  }
}

function operation(
  { id, summary, who, names, parameters, body, answer }: Endpoint,
  components: Components,
  problem: Json,
) {
  return {
    operationId: id,
    summary,
    security: who === 'key' ? [{ key: [] }] : [],
    parameters: [...parametersOf(names, 'path'), ...parametersOf(parameters, 'query')],
    ...(body && {
      requestBody: { required: true, content: jsonContent(components.add(`${id}Body`, body.schema, 'input')) },
    }),
    responses: {
      200: { description: summary, content: jsonContent(components.add(`${id}Answer`, answer, 'output')) },
      default: { description: 'Refus', content: { 'application/problem+json': { schema: problem } } },
    },
  }
}

function parametersOf({ shape }: z.ZodObject, place: 'path' | 'query'): Json[] {
  return Object.entries(shape).map(([name, field]) => {
    const { $schema: _, description, ...schema } = z.toJSONSchema(field as z.ZodType, { io: 'input' })
    const required = place === 'path' || !(field as z.ZodType).safeParse(undefined).success
    return { name, in: place, required, ...(description && { description }), schema }
  })
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } }
}

type Components = ReturnType<typeof startComponents>

/** Each schema under its name. What refers to itself has a definition of its own, which Zod names. */
function startComponents() {
  const schemas: Record<string, Json> = {}
  return {
    schemas,
    add: (name: string, schema: z.ZodType, io: 'input' | 'output'): Json => {
      const { $schema: _, $defs = {}, ...made } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
      const renamed = (json: unknown): Json =>
        JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`))
      for (const [own, definition] of Object.entries($defs)) schemas[`${name}.${own}`] = renamed(definition)
      schemas[name] = renamed(made)
      return { $ref: `#/components/schemas/${name}` }
    },
  }
}
