import { AppError } from './errors.ts'

/*
 * Whoever is refused reads exactly what a missing thing reads. That it was a refusal is known here, beside the error and
 * not in it: the log asks, nothing that is shown can.
 */

const refused = new WeakMap<AppError, string>()
/** Identifiers of rows, and FINESS numbers. Words that somebody typed do not look like them. */
const identifier = /^(?=.*\d)[A-Za-z0-9-]{16,64}$|^\d[\dAB]\d{7}$/

/** The error of a refused thing: the same as that of a missing one, known to the log with the identifier of the thing. */
export function refusalOf(thing: unknown): AppError {
  const error = new AppError('not-found', 'not-found')
  refused.set(error, identifierOf(thing))
  return error
}

/** What was refused, for the log: an identifier of ours or an empty text. Undefined when the error is no refusal. */
export function refusedSubject(error: unknown): string | undefined {
  if (!(error instanceof AppError)) return undefined
  return refused.get(error) ?? (error.kind === 'forbidden' || error.kind === 'too-many' ? '' : undefined)
}

function identifierOf(thing: unknown): string {
  if (typeof thing !== 'object' || thing === null) return ''
  const { id, finess } = thing as { id?: unknown; finess?: unknown }
  const named = id ?? finess
  return typeof named === 'string' && identifier.test(named) ? named : ''
}
