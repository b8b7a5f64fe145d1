import type { Context } from 'hono'
import { z } from 'zod'
import { AppError, parseInput } from '#kernel'
import type { Asked, Endpoint } from './endpoint.ts'

/** Checks everything that a request says by the schemas of its endpoint. Throws one refusal that lists every fault. */
export async function readRequest(
  { names, parameters, body }: Endpoint,
  context: Context,
): Promise<Asked<Record<string, unknown>, Record<string, unknown>, unknown>> {
  const schema = z.object({ path: names, query: parameters, body: body?.schema ?? z.undefined() })
  const {
    path,
    query,
    body: sent,
  } = parseInput(schema, {
    path: context.req.param(),
    query: parametersOf(context),
    body: body && (await jsonOf(context)),
  })
  return { names: path, parameters: query, body: sent }
}

/** A parameter that is given twice keeps both texts, and its schema refuses them. */
function parametersOf({ req }: Context): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}

/** JSON in UTF-8: other letters would be misread without a word. */
const jsonType = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i

async function jsonOf({ req }: Context): Promise<unknown> {
  if (!jsonType.test(req.header('content-type') ?? '')) throw new AppError('invalid', 'api-body-type')
  const bytes = await req.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid', 'api-body-not-json')
  }
}
