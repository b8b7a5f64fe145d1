import type { Context } from 'hono'
import { bodyLimit as countedBody } from 'hono/body-limit'
import { AppError, type Code, type IssueValues } from '#kernel'

/** A limit on what a form sends. */
export interface BodyLimit {
  readonly bytes: number
  /** Does something with a request whose body is known to be short enough. */
  hold(context: Context, answer: () => Promise<void>): Promise<unknown>
}

/**
 * At most so many bytes, with the code of the sentence said beyond them. Node holds a body to the length that it announces; a
 * body that announces none is counted as it comes, which takes longer.
 */
export function bodyLimit(bytes: number, code: Code, values?: IssueValues): BodyLimit {
  const refuse = () => {
    throw new AppError('too-large', code, { values })
  }
  const count = countedBody({ maxSize: bytes, onError: refuse })
  return {
    bytes,
    hold: async (context, answer) => {
      const length = context.req.header('content-length')
      if (length === undefined) return count(context, answer)
      return Number(length) > bytes ? refuse() : answer()
    },
  }
}
