import { z } from 'zod'
import type { BodyLimit, Rates } from '#http'
import type { AppContext, Config } from '../app.ts'

/** What a request says: the names in its address, the parameters after the question mark, and its body. */
export interface Asked<Names, Parameters, Body> {
  readonly names: Names
  readonly parameters: Parameters
  readonly body: Body
}

type Fields = z.ZodObject

/**
 * One address of the door. The schemas check each request, filter each answer and make the OpenAPI description: nothing is
 * written twice.
 */
export interface Endpoint<Names extends Fields = Fields, Parameters extends Fields = Fields, Body = unknown> {
  readonly method: 'GET' | 'POST'
  /** As OpenAPI writes it: `/api/v1/questionnaires/{id}`. */
  readonly path: string
  /** The name of the operation, for programs that are generated. */
  readonly id: string
  readonly summary: string
  /** `key`: the owner of the key in the header, as far as the use case lets them. */
  readonly who: 'anyone' | 'key'
  readonly rates: Rates
  readonly names: Names
  readonly parameters: Parameters
  readonly body?: { readonly schema: z.ZodType<Body>; readonly limit: BodyLimit }
  /** A field that the schema does not name never leaves the server. */
  readonly answer: z.ZodType
  /** Absent when every server has the endpoint. */
  readonly offered?: (config: Config) => boolean
  readonly run: (
    context: AppContext,
    asked: Asked<z.infer<Names>, z.infer<Parameters>, Body>,
  ) => Promise<unknown> | unknown
}

interface Definition<
  Names extends z.ZodRawShape,
  Parameters extends z.ZodRawShape,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends Pick<Endpoint, 'path' | 'id' | 'summary' | 'who' | 'rates' | 'offered'> {
  readonly names?: Names
  readonly parameters?: Parameters
  /** A request with a body is a POST. */
  readonly body?: { readonly schema: Body; readonly limit: BodyLimit }
  readonly answer: Answer
  readonly run: (
    context: AppContext,
    asked: Asked<z.infer<z.ZodObject<Names>>, z.infer<z.ZodObject<Parameters>>, z.infer<Body>>,
  ) => Promise<z.input<Answer>>
}

/** Declares an endpoint: `run` receives what the schemas accepted, and must return what the schema of the answer describes. */
export function endpoint<
  Answer extends z.ZodType,
  Names extends z.ZodRawShape = Record<never, never>,
  Parameters extends z.ZodRawShape = Record<never, never>,
  Body extends z.ZodType = z.ZodUndefined,
>({ names, parameters, ...definition }: Definition<Names, Parameters, Body, Answer>): Endpoint {
  return {
    ...definition,
    method: definition.body ? 'POST' : 'GET',
    names: z.strictObject(names ?? {}),
    parameters: z.strictObject(parameters ?? {}),
  } as unknown as Endpoint
}
