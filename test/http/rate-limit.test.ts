import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { noteClient, rateLimit } from '#http'
import { AppError } from '#kernel'

let now = new Date('2026-11-22T09:00:00Z')

const server = new Hono()
server.onError((error, context) => context.text('', error instanceof AppError && error.kind === 'too-many' ? 429 : 500))
const note = noteClient({ TRUSTED_PROXIES: ['203.0.113.80'] }, () => undefined)
const limit = rateLimit({ burst: 3, perMinute: 2 }, () => now)
server.get('/', (context) => {
  note(context)
  limit(context)
  return context.text('ok')
})

/** A request as the HTTP server passes it on, with its network address. */
const from = async (address: string, headers: Record<string, string> = {}) => {
  const incoming = { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } }
  return (await server.request('/', { headers }, incoming)).status
}
const several = async (times: number, address: string, headers = {}) => {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1) statuses.push(await from(address, headers))
  return statuses
}

it('allows a burst for each network address, then refuses, then allows again with time', async () => {
  expect(await several(4, '192.0.2.1')).toEqual([200, 200, 200, 429])
  expect(await from('192.0.2.2')).toBe(200)
  now = new Date(now.getTime() + 60_000)
  expect(await several(3, '192.0.2.1')).toEqual([200, 200, 429])
})

it('counts all addresses of one IPv6 network together', async () => {
  const network = ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8::4']
  const statuses: number[] = []
  for (const sender of network) statuses.push(await from(sender))
  expect(statuses).toEqual([200, 200, 200, 429])
  expect(await from('2001:db8:0:1::1')).toBe(200)
})

it('trusts the client address given by a proxy on this machine, and by no other', async () => {
  expect(await several(4, '127.0.0.1', { 'x-forwarded-for': '198.51.100.9, 192.0.2.7' })).toEqual([200, 200, 200, 429])
  expect(await from('127.0.0.1', { 'x-forwarded-for': '192.0.2.8' })).toBe(200)
  expect(await several(4, '203.0.113.5', { 'x-forwarded-for': '1.2.3.4' })).toEqual([200, 200, 200, 429])
  expect(await from('203.0.113.5', { 'x-forwarded-for': '5.6.7.8' })).toBe(429)
})

it('trusts a proxy in the settings, also behind another one, and an IPv4 address written as IPv6', async () => {
  const through = { 'x-forwarded-for': '6.6.6.6, 198.51.100.50, 203.0.113.80' }
  expect(await several(4, '::ffff:127.0.0.1', through)).toEqual([200, 200, 200, 429])
  expect(await from('203.0.113.80', { 'x-forwarded-for': '198.51.100.50' })).toBe(429)
  expect(await from('203.0.113.80', { 'x-forwarded-for': '198.51.100.51' })).toBe(200)
})

it('ignores the port that a proxy writes beside the address', async () => {
  const statuses: number[] = []
  for (const port of [4001, 4002, 4003, 4004])
    statuses.push(await from('127.0.0.1', { 'x-forwarded-for': `192.0.2.40:${port}` }))
  for (const port of [4001, 4002, 4003, 4004])
    statuses.push(await from('127.0.0.1', { 'x-forwarded-for': `[2001:db8:9::40]:${port}` }))
  expect(statuses).toEqual([200, 200, 200, 429, 200, 200, 200, 429])
})

it('does not count requests from the machine itself', async () => {
  expect(await several(5, '127.0.0.1')).toEqual([200, 200, 200, 200, 200])
})

it('counts all requests of a proxy that names no client together, and reports it once', async () => {
  const told: string[] = []
  const behind = { TRUSTED_PROXIES: ['203.0.113.80'], PUBLIC_URL: 'https://ars.example' }
  const noted = noteClient(behind, (proxy) => told.push(proxy))
  const counted = rateLimit({ burst: 2, perMinute: 2 }, () => now)
  const proxied = new Hono()
  proxied.onError((_error, context) => context.text('', 429))
  proxied.get('/', (context) => {
    noted(context)
    counted(context)
    return context.text('ok')
  })
  const ask = async (remoteAddress: string, headers: Record<string, string> = {}) => {
    const incoming = { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } }
    return (await proxied.request('/', { headers }, incoming)).status
  }
  const nameless = [await ask('127.0.0.1'), await ask('127.0.0.1', { 'x-forwarded-for': '' }), await ask('127.0.0.1')]
  expect(nameless).toEqual([200, 200, 429])
  expect(await ask('203.0.113.80')).toBe(200)
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '192.0.2.90' })).toBe(200)
  expect(told).toEqual(['127.0.0.1', '203.0.113.80'])
})
