import { AppError, type ErrorKind, type Issue } from '#kernel'

/** A form to show again with its faults. */
export interface RefusedForm {
  readonly issues: readonly Issue[]
  readonly status: 422 | 429
}

/** What the use case did, or the form with its faults. */
export type Attempt<Done> =
  | { readonly done: Done; readonly issues: readonly []; readonly status?: undefined }
  | (RefusedForm & { readonly done?: undefined })

/**
 * Runs the use case that a form asks for. Faults that the person can mend are returned, to be shown in the form; any other
 * refusal is thrown on. A refusal that names no field stands beside the field `whole`, or at the top of the form when `whole`
 * is empty.
 */
export async function attempt<Done>(
  work: Promise<Done> | (() => Promise<Done>),
  whole?: string,
): Promise<Attempt<Done>> {
  try {
    return { done: await (typeof work === 'function' ? work() : work), issues: [] }
  } catch (error) {
    return refusedForm(error, whole)
  }
}

const statuses: Readonly<Partial<Record<ErrorKind, RefusedForm['status']>>> = {
  invalid: 422,
  conflict: 422,
  'too-large': 422,
  'too-many': 429,
}

function refusedForm(error: unknown, whole: string | undefined): RefusedForm {
  const status = error instanceof AppError ? statuses[error.kind] : undefined
  if (!(error instanceof AppError) || !status) throw error
  const { issues, code, values } = error
  if (issues.length > 0) return { issues, status }
  if (whole === undefined) throw error
  return { issues: [{ path: whole, code, values }], status }
}
