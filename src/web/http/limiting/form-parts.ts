import type { Context } from 'hono'
import { AppError } from '#kernel'

/** Our forms with a file have a handful of other fields. */
const mostParts = 100

/**
 * The fields and files of a multipart form; undefined when it cannot be read. The limit exists because parsing very many
 * parts would hold up every other request.
 */
export async function readParts(context: Context): Promise<Record<string, string | File> | undefined> {
  const bytes = Buffer.from(await context.req.arrayBuffer())
  const mark = boundaryOf(context.req.header('content-type') ?? '')
  if (!mark) return undefined
  let parts = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    parts += 1
    if (parts > mostParts) throw new AppError('too-large', 'form-too-many-fields', { values: { maximum: mostParts } })
  }
  return context.req.parseBody<Record<string, string | File>>().catch(() => undefined)
}

/** Undefined when two readers could find different boundaries: one would count the parts, and the other parse them. */
function boundaryOf(type: string): string | undefined {
  const [, after, ...others] = type.split(/boundary=/i)
  if (after === undefined || others.length > 0) return undefined
  return /^(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+./:=?-]{1,70}))\s*(?:;|$)/.exec(after)?.slice(1).find(Boolean)
}
