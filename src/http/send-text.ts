import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const compressed = promisify(gzip)
const worthCompressingLength = 1_024

/**
 * Sends a text whose content type is already set. A long page is compressed when the browser accepts it; the response to a form
 * is not. The body is a string or bytes, which @hono/node-server writes straight to the socket: a middleware that compresses or
 * amends a finished response turns it into a stream, which takes the server twice as long.
 */
export async function sendText(context: Context, text: string, status: ContentfulStatusCode = 200): Promise<Response> {
  if (context.req.method !== 'GET' || text.length < worthCompressingLength) return context.body(text, status)
  context.header('Vary', 'Accept-Encoding')
  const accepted = accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' })
  if (accepted !== 'gzip') return context.body(text, status)
  context.header('Content-Encoding', 'gzip')
  return context.body(await compressed(text), status)
}
