import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '#kernel'
import { largestWorkbookBytes } from '#workbook'
import { paths } from './paths.ts'

/** A limit on what is sent: how many bytes, and what is said beyond. */
interface Limit {
  readonly bytes: number
  readonly count: MiddlewareHandler
  refuse(): never
}

/** The forms of our pages are short. */
const ofForms = limit(256 * 1024, 'body-too-large')
/** The workbook, with what a form wraps around it; or the answers it held, written out. */
const ofWorkbooks = limit(largestWorkbookBytes + 64 * 1024, 'workbook-too-large')

/** Node holds a body to the length it announces; one that announces none is counted as it comes, which takes longer. */
export const limitBody: MiddlewareHandler = (context, next) => {
  const { bytes, count, refuse } = isWorkbook(context.req.path) ? ofWorkbooks : ofForms
  const length = context.req.header('content-length')
  if (length === undefined) return count(context, next)
  return Number(length) > bytes ? refuse() : next()
}

function isWorkbook(path: string): boolean {
  const secret = path.split('/')[2] ?? ''
  return [paths.offline(secret), paths.workbookImport(secret)].includes(path)
}

function limit(bytes: number, code: string): Limit {
  const refuse = () => {
    throw new AppError('too-large', code)
  }
  return { bytes, refuse, count: bodyLimit({ maxSize: bytes, onError: refuse }) }
}
