import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { isCutOff, senderOf } from '#http'
import { AppError, anyone, type Code, type ErrorKind, faultLine, newId, noteRefusal } from '#kernel'
import { sentence } from '#messages'
import type { App } from '../app.ts'

/** A refusal as RFC 9457 writes it, with our code and everything that can be corrected. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('Une phrase qui dit ce qui est refusé et que faire.'),
  code: z.string().describe('Stable, pour les programmes.'),
  issues: z
    .array(z.object({ path: z.string(), code: z.string(), detail: z.string() }))
    .describe('Tout ce qui est à corriger, en une fois.'),
})

const statuses = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>

/** Codes whose status says more than that of their kind. */
const statusesOfCodes: Partial<Record<Code, ContentfulStatusCode>> = {
  'access-key-missing': 401,
  'access-key-refused': 401,
  'api-body-type': 415,
  'api-body-not-json': 400,
  'api-method': 405,
}

const titles: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Demande illisible',
  401: 'Clé nécessaire',
  403: 'Demande refusée',
  404: 'Rien à cette adresse',
  405: 'Méthode non acceptée',
  409: 'Demande impossible pour l’instant',
  413: 'Envoi trop volumineux',
  415: 'Format non accepté',
  422: 'Demande à corriger',
  429: 'Trop de demandes',
  500: 'Erreur imprévue',
  503: 'Service momentanément indisponible',
}

/** A path comes from the request: an unknown question may have any name. */
const longestPath = 200

/** Every refusal leaves here: its kind becomes a status, its code a sentence. */
export function answerProblem(app: App, error: unknown, context: Context): Response {
  if (isCutOff(error, context)) return context.body(null, 503)
  if (!(error instanceof AppError)) return failure(error, context)
  noteRefusal(app.contextFor(anyone, 'api', senderOf(context)), 'api.request', error)
  if (error.kind === 'unavailable' && error.cause !== undefined) console.error(faultLine(error))
  const { retryAfterSeconds } = error.values
  if (retryAfterSeconds !== undefined) context.header('Retry-After', String(retryAfterSeconds))
  // What a person may not see and what does not exist get one answer, whatever the room says.
  if (error.kind === 'not-found') return problem(context, 404, 'api-nothing-here')
  const issues = error.issues.map(({ path, code, values }) => ({
    path: path.slice(0, longestPath),
    code,
    detail: sentence(code, values),
  }))
  const status = statusesOfCodes[error.code] ?? statuses[error.kind]
  return problem(context, status, error.code, { detail: sentence(error.code, error.values), issues })
}

/** An internal error: the log gets the details under a number, and the answer gives the number. */
function failure(error: unknown, context: Context): Response {
  const reference = newId().slice(0, 8)
  console.error(`[${reference}] ${context.req.method} ${context.req.routePath}: ${faultLine(error)}`)
  return problem(context, 500, 'api-failure', { detail: sentence('api-failure', { reference }) })
}

function problem(
  context: Context,
  status: ContentfulStatusCode,
  code: Code,
  { detail = sentence(code), issues = [] }: Partial<Pick<z.infer<typeof problemSchema>, 'detail' | 'issues'>> = {},
): Response {
  const body = { type: 'about:blank', title: titles[status] ?? '', status, detail, code, issues }
  return context.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}
