import type { Context } from 'hono'
import { sendText } from './send-text.ts'

export type Status = 200 | 403 | 404 | 413 | 422 | 429 | 500 | 503

export function sendHtml(context: Context, html: string, status: Status = 200): Promise<Response> {
  context.header('Content-Type', 'text/html; charset=UTF-8')
  return sendText(context, html, status)
}

/** Sends a file to download. */
export function sendFile(context: Context, file: { type: string; name: string; content: string | Uint8Array }) {
  context.header('Content-Type', file.type)
  context.header('Content-Disposition', `attachment; filename="${file.name}"`)
  return typeof file.content === 'string' ? sendText(context, file.content) : context.body(new Uint8Array(file.content))
}

export function isFragmentRequest(context: Context): boolean {
  return context.req.header('HX-Request') === 'true'
}
