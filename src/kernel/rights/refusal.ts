import { AppError } from '../errors.ts'

/*
 * A refused person gets the answer given for a missing thing. Which errors are refusals is remembered here, apart from the
 * error itself: the audit log can ask, and no page can show it.
 */

const refused = new WeakMap<AppError, string>()
/** Row identifiers and FINESS numbers. Typed words do not look like them. */
const identifier = /^(?=.*\d)[A-Za-z0-9-]{16,64}$|^\d[\dAB]\d{7}$/

/**
 * Makes the error for a refused thing. The error reads like that of a missing thing; `refusedSubject` gives the thing's
 * identifier to the audit log.
 */
export function refusalOf(thing: unknown): AppError {
  const error = new AppError('not-found', 'not-found')
  refused.set(error, identifierOf(thing))
  return error
}

/**
 * The identifier of the refused thing, for the audit log; empty when it has none. Undefined when the error is not a
 * refusal.
 */
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
