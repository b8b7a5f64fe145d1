import type { Context } from 'hono'
import { bodyLimit as countedBody } from 'hono/body-limit'
import { AppError, type Code, type IssueValues } from '#kernel'

/** The largest body accepted by a route. */
export interface BodyLimit {
  readonly bytes: number
  /** Runs `answer` once the body is known to be short enough. */
  hold(context: Context, answer: () => Promise<void>): Promise<unknown>
}

declare module 'hono' {
  interface ContextVariableMap {
    /** The longest form of this route, in characters, where it may be longer than any other form. */
    longestForm: number | undefined
  }
}

/** For a form that carries the lines of a file again: without it, what reads the form refuses what the route accepts. */
export function longFormLimit(bytes: number, code: Code, values?: IssueValues): BodyLimit {
  const limit = bodyLimit(bytes, code, values)
  return {
    bytes,
    hold: (context, answer) => {
      context.set('longestForm', bytes)
      return limit.hold(context, answer)
    },
  }
}

/**
 * The largest body accepted, and the code of the refusal beyond it. Node itself enforces an announced length; a body without
 * a length is counted while it is read, which is slower.
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
