import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { sendText } from '#http'
import { faultLine } from '#kernel'

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

interface ChunkedFile {
  readonly type: string
  readonly name: string
  /** Undefined while nobody knows: for an archive that is made as it is sent. */
  readonly bytes?: number
  readonly chunks: AsyncGenerator<Uint8Array>
  /** Whether the file is text, which is compressed on its way when the browser accepts it. */
  readonly isText?: boolean
}

/**
 * Sends a file to download, a chunk at a time as the browser takes them, while the right of its reader lasts. It may come from somebody else: no browser runs what is
 * in it, because it is never shown, and would have no rights if it were.
 */
export function sendChunks(context: Context, { type, name, bytes, chunks, isText = false }: ChunkedFile): Response {
  context.header('Content-Type', type)
  context.header('Content-Disposition', `attachment; filename="${name}"`)
  if (bytes !== undefined) context.header('Content-Length', String(bytes))
  context.header('Content-Security-Policy', 'sandbox')
  const rightLasts = context.get('rightLasts')
  const give = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    // Other requests are answered between two chunks, also when the browser takes them as fast as they are made.
    await setImmediate()
    if (!((await rightLasts?.()) ?? true)) {
      await chunks.return(undefined)
      return cutOff(context, controller)
    }
    const { done, value } = await chunks.next()
    if (done) controller.close()
    else controller.enqueue(value)
  }
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) =>
    give(controller).catch((fault: unknown) => {
      if (hasLeft) return
      console.error(faultLine(fault))
      cutOff(context, controller)
    })
  let hasLeft = false
  const cancel = async () => {
    hasLeft = true
    await chunks.return(undefined)
  }
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({ pull, cancel })
  return context.body(isText && acceptsGzip(context) ? stream.pipeThrough(new CompressionStream('gzip')) : stream)
}

/**
 * Ends a file before its end: the browser knows that it is not whole. @hono/node-server would print the message of an error in
 * the stream, which may hold an answer, with its stack.
 */
function cutOff({ env }: Context, controller: ReadableStreamDefaultController<Uint8Array>): void {
  const { outgoing } = (env ?? {}) as { readonly outgoing?: ServerResponse }
  if (outgoing) outgoing.destroy()
  else controller.error(new Error('a file was cut off'))
}

function acceptsGzip(context: Context): boolean {
  context.header('Vary', 'Accept-Encoding')
  const accepted = accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' })
  if (accepted === 'gzip') context.header('Content-Encoding', 'gzip')
  return accepted === 'gzip'
}

export function isFragmentRequest(context: Context): boolean {
  return context.req.header('HX-Request') === 'true'
}
