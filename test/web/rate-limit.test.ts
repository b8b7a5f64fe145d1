import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { AppError } from '#kernel'
import { rateLimit } from '../../src/web/rate-limit.ts'

let now = new Date('2026-11-22T09:00:00Z')

const server = new Hono()
server.onError((error, context) => context.text('', error instanceof AppError && error.kind === 'too-many' ? 429 : 500))
server.get(
  '/',
  rateLimit({ burst: 3, perMinute: 2 }, () => now),
  (context) => context.text('ok'),
)

/** A request as the HTTP server hands it over, with the address it comes from. */
const from = async (address: string, headers: Record<string, string> = {}) => {
  const incoming = { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } }
  return (await server.request('/', { headers }, incoming)).status
}
const several = async (times: number, address: string, headers = {}) => {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1) statuses.push(await from(address, headers))
  return statuses
}

it('lets an address do something so often, then refuses, and forgives with time', async () => {
  expect(await several(4, '192.0.2.1')).toEqual([200, 200, 200, 429])
  expect(await from('192.0.2.2')).toBe(200)
  now = new Date(now.getTime() + 60_000)
  expect(await several(3, '192.0.2.1')).toEqual([200, 200, 429])
})

it('believes a proxy of the same machine about whom it speaks for, and nobody else', async () => {
  expect(await several(4, '127.0.0.1', { 'x-forwarded-for': '198.51.100.9, 192.0.2.7' })).toEqual([200, 200, 200, 429])
  expect(await from('127.0.0.1', { 'x-forwarded-for': '192.0.2.8' })).toBe(200)
  expect(await several(4, '203.0.113.5', { 'x-forwarded-for': '1.2.3.4' })).toEqual([200, 200, 200, 429])
  expect(await from('203.0.113.5', { 'x-forwarded-for': '5.6.7.8' })).toBe(429)
})

it('does not count what the machine itself asks', async () => {
  expect(await several(5, '127.0.0.1')).toEqual([200, 200, 200, 200, 200])
})
