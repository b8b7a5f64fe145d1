import { connect as open, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Ask {
  readonly form?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One kept connection that only sends a request and reads its response, so that the server alone is timed. */
export interface Connection {
  send(path: string, ask?: Ask): Promise<Answer>
  close(): void
}

export function connect(address: string): Connection {
  const { hostname, port, host, origin } = new URL(address)
  const socket = open({ host: hostname, port: Number(port), noDelay: true })
  return {
    send: (path, { form, headers = {} } = {}) => {
      const own = form === undefined ? {} : { origin, 'content-type': 'application/x-www-form-urlencoded' }
      const length = form === undefined ? {} : { 'content-length': String(Buffer.byteLength(form)) }
      const lines = Object.entries({ host, ...own, ...length, ...headers }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      )
      socket.write(`${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${form ?? ''}`)
      return readAnswer(socket)
    },
    close: () => socket.destroy(),
  }
}

function readAnswer(socket: Socket): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const answer = parse(received)
      if (!answer) return
      socket.off('data', read)
      socket.off('error', reject)
      socket.off('close', cut)
      resolve(answer)
    }
    const cut = () => reject(new Error('The server closed the connection before its answer.'))
    socket.on('data', read)
    socket.once('error', reject)
    socket.once('close', cut)
    // The server closed the connection while nothing was sent: no event tells it any more.
    if (socket.destroyed) cut()
  })
}

/** The response, once complete. */
function parse(received: Buffer): Answer | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n')
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  const headers = Object.fromEntries(pairs) as Record<string, string>
  const rest = received.subarray(end + 4)
  const body =
    headers['transfer-encoding'] === 'chunked' ? chunked(rest) : whole(rest, Number(headers['content-length'] ?? 0))
  return body && { status: Number(first.split(' ')[1]), headers, body }
}

function whole(rest: Buffer, length: number): Buffer | undefined {
  return rest.length >= length ? rest.subarray(0, length) : undefined
}

function chunked(rest: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at)
    if (line < 0) return undefined
    const size = Number.parseInt(rest.toString('latin1', at, line), 16)
    if (rest.length < line + 2 + size + 2) return undefined
    if (size === 0) return Buffer.concat(parts)
    parts.push(rest.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
