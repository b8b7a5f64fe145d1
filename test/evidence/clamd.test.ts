import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { scannerAt } from '../../src/evidence/clamd.ts'

/* A small server speaks INSTREAM as clamd does: it counts what it receives, and answers once the length of zero came. */

let server: Server | undefined
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

/** What a server does with a whole request: the command, and the bytes of the file. */
type Answering = (socket: Socket, command: string, file: Buffer) => void

async function clamd(answering: Answering): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket)
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes])
      const read = whole(received)
      if (read) answering(socket, read.command, read.file)
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** Undefined while the request is not whole. */
function whole(received: Buffer): { command: string; file: Buffer } | undefined {
  const end = received.indexOf(0)
  if (end < 0) return undefined
  const parts: Buffer[] = []
  for (let at = end + 1; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return { command: received.toString('latin1', 0, end), file: Buffer.concat(parts) }
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const asker = { caller: 'account:a' }
const eicar = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'
const antivirus: Answering = (socket, command, file) => {
  if (command !== 'zINSTREAM') socket.end('UNKNOWN COMMAND\0')
  else if (file.includes(eicar)) socket.end('stream: Win.Test.EICAR_HDB-1 FOUND\0')
  else socket.end('stream: OK\0')
}
const bytesOf = (text: string) => new TextEncoder().encode(text)

it('a file is clean or infected as clamd says, whatever its length', async () => {
  const scan = scannerAt(await clamd(antivirus))
  expect(await scan?.(asker, bytesOf('%PDF-1.7'))).toBe('clean')
  expect(await scan?.(asker, new Uint8Array(3_000_000).fill(7))).toBe('clean')
  expect(await scan?.(asker, bytesOf(`${'a'.repeat(100_000)}${eicar}`))).toBe('infected')
})

it.each<[string, Answering]>([
  ['says that the file is too long for it', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['closes without a word', (socket) => socket.destroy()],
  ['says something of another file', (socket) => socket.end('other: OK\0')],
  ['says only half a word', (socket) => socket.end('stream: O')],
  ['says nothing in time', () => undefined],
])('a file is not taken for clean when clamd %s', async (_, answering) => {
  const scan = scannerAt(await clamd(answering), 300)
  expect(await scan?.(asker, bytesOf('%PDF-1.7'))).toBe('unreachable')
})

it('a file is not taken for clean when nobody listens', async () => {
  const address = await clamd(antivirus)
  await new Promise((resolve) => server?.close(resolve))
  expect(await scannerAt(address)?.(asker, bytesOf('%PDF-1.7'))).toBe('unreachable')
})

it('no antivirus is asked where none is set', () => {
  expect(scannerAt(undefined)).toBeUndefined()
})
