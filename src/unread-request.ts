import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { faultLine } from '#kernel'

/** Node cannot read the request: no page of ours is reached. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/**
 * Answers a request whose head cannot be read, such as a very long address, with a page rather than nothing. The connection
 * ends with it, so that nothing that follows is taken for another request.
 */
export function answerUnread({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  answer(statuses[code] ?? 400, socket).catch((error: unknown) => {
    socket.destroy()
    console.error(faultLine(error))
  })
}

async function answer(status: number, socket: Socket): Promise<void> {
  const { sentence } = await import('#messages')
  // Meanwhile the client may have left, or sent more that cannot be read.
  if (!socket.writable) return
  const page = pageOf(sentence(status === 431 ? 'request-head-too-long' : 'request-unreadable'))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/html; charset=UTF-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    "Content-Security-Policy: default-src 'none'",
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${page}`)
}

function pageOf(words: string): string {
  const title = 'Cette demande ne peut pas être lue'
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Cap CaRE</title></head>
<body><main><h1>${title}</h1><p>${words}</p><p><a href="/">Revenir à l’accueil</a></p></main></body></html>
`
}
