import type { Context } from 'hono'
import { AppError } from '#kernel'

/**
 * Nobody waits for the answer any more, and the server has no fault to print: the visitor left, or what was being sent broke off, such as
 * by a telephone in a lift.
 */
export function isCutOff(error: unknown, { req }: Context): boolean {
  if (error instanceof AppError) return error.code === 'request-abandoned'
  return req.raw.signal.aborted && error instanceof Error && error.message === 'aborted'
}
