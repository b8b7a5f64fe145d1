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
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(context.req.header('content-type') ?? '')
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) return undefined
  let parts = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    parts += 1
    if (parts > mostParts) throw new AppError('too-large', 'body-too-large')
  }
  return context.req.parseBody<Record<string, string | File>>().catch(() => undefined)
}
