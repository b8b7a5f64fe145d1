import { AppError, type ErrorKind, type Issue } from '#kernel'

/** A form that is shown again with its faults. */
export interface RefusedForm {
  readonly issues: readonly Issue[]
  readonly status: 422 | 429
}

/** What was done, or what is wrong with the form that asked for it. */
export type Attempt<Done> =
  | { readonly done: Done; readonly issues: readonly []; readonly status?: undefined }
  | (RefusedForm & { readonly done?: undefined })

/**
 * Does what a form asks for. What its user can mend is handed back, to be shown with the form; any other refusal goes on.
 * A refusal of the whole, which names no field, stands beside the field `whole`; at the head of the form where it is empty.
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
