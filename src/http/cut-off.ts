import type { Context } from 'hono'

/** What was being sent broke off, such as a telephone in a lift: nobody waits for the answer, and the server has no fault to print. */
export function isCutOff(error: unknown, { req }: Context): boolean {
  return req.raw.signal.aborted && error instanceof Error && error.message === 'aborted'
}
