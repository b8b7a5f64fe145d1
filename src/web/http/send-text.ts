import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const compressed = promisify(gzip)
const worthCompressingLength = 1_024

/**
 * Sends a text whose type is said already; a long page is compressed for a browser that accepts it, an answer to a form is not.
 * What leaves is a string or bytes: @hono/node-server writes these straight to the socket. A middleware that compresses or adds
 * a header to a finished answer turns it into a stream, which takes the server twice as long.
 */
export async function sendText(context: Context, text: string, status: ContentfulStatusCode = 200): Promise<Response> {
  if (context.req.method !== 'GET' || text.length < worthCompressingLength) return context.body(text, status)
  context.header('Vary', 'Accept-Encoding')
  const accepted = accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' })
  if (accepted !== 'gzip') return context.body(text, status)
  context.header('Content-Encoding', 'gzip')
  return context.body(await compressed(text), status)
}
