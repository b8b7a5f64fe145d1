import type { Context, MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError, type IssueValues } from '#kernel'
import { largestWorkbookBytes } from '#workbook'
import { paths } from '../paths.ts'

/** A limit on what is sent: how many bytes, and what is said beyond. */
export interface Limit {
  readonly bytes: number
  readonly count: MiddlewareHandler
  refuse(): never
}

/** The forms of our pages are short. */
export const ofForms = limit(256 * 1024, 'body-too-large')
/** The workbook, with what a form wraps around it; or the answers it held, written out. */
const ofWorkbooks = limit(largestWorkbookBytes + 64 * 1024, 'workbook-too-large')

/** The limits of the open pages. Files sent to the administration have limits of their own: `account-uploads.ts`. */
export const limitBody: MiddlewareHandler = (context, next) => {
  const { path } = context.req
  if (path.startsWith(`${paths.administration}/`)) return next()
  return holdTo(isWorkbook(path) ? ofWorkbooks : ofForms, context, next)
}

/** Node holds a body to the length it announces; one that announces none is counted as it comes, which takes longer. */
export function holdTo({ bytes, count, refuse }: Limit, context: Context, next: Next) {
  const length = context.req.header('content-length')
  if (length === undefined) return count(context, next)
  return Number(length) > bytes ? refuse() : next()
}

/** The two addresses under one assessment that take a workbook, or the answers it held. */
function isWorkbook(path: string): boolean {
  const [, folder, holder, , assessment] = path.split('/')
  const base = paths.assessment(`/${folder}/${holder}`, assessment ?? '')
  return [paths.offline(base), paths.workbookImport(base)].includes(path)
}

export function limit(bytes: number, code: string, values?: IssueValues): Limit {
  const refuse = () => {
    throw new AppError('too-large', code, { values })
  }
  return { bytes, refuse, count: bodyLimit({ maxSize: bytes, onError: refuse }) }
}
