import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { clientAddress, noteClient } from '../../../src/web/http/client-address.ts'
import { doorLater } from '../../../src/web/http/door-later.ts'

const incoming = { incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 1, remoteFamily: 'IPv4' } } }

/** A server whose pages are behind a door, loaded by `load`. */
function serverWith(load: () => Promise<Hono>): Hono {
  const server = new Hono()
  server.onError((_error, context) => context.text('broken', 500))
  server.all('*', doorLater(load))
  return server
}

it('is loaded once, and sees who asks, the body and the end of the request', async () => {
  let loads = 0
  const server = serverWith(async () => {
    loads += 1
    const door = new Hono()
    door.use(noteClient([]))
    return door.post('/page', async (context) =>
      context.json([clientAddress(context), await context.req.text(), context.req.raw.signal.aborted]),
    )
  })
  const ended = AbortSignal.abort()
  const ask = (signal?: AbortSignal) => server.request('/page', { method: 'POST', body: 'words', signal }, incoming)
  expect(await (await ask()).json()).toEqual(['192.0.2.1', 'words', false])
  expect(await (await ask(ended)).json()).toEqual(['192.0.2.1', 'words', true])
  expect(loads).toBe(1)
})

it('is tried again after it could not be loaded, by those who come together as by those who come later', async () => {
  let loads = 0
  const server = serverWith(async () => {
    loads += 1
    if (loads === 1) throw new Error('too many open files')
    return new Hono().get('/page', (context) => context.text('here'))
  })
  const ask = async () => (await server.request('/page')).status
  expect(await Promise.all([ask(), ask()])).toEqual([500, 500])
  expect(await Promise.all([ask(), ask()])).toEqual([200, 200])
  expect(loads).toBe(2)
})
