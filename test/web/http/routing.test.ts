import { type Context, Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAddress, type Rates } from '#http'
import { AppError } from '#kernel'
import type { App } from '../../../src/app.ts'
import { forms, openPages } from '../../../src/web/http/limits.ts'
import { entrance } from '../../../src/web/http/protection.ts'
import type { Door } from '../../../src/web/http/routing/doors-later.ts'
import { file, get, post, type Route } from '../../../src/web/http/routing/route.ts'
import { addRoutes } from '../../../src/web/http/routing/routing.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const origin = 'http://localhost'
const incoming = { incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 1, remoteFamily: 'IPv4' } } }

let test: TestApp
let app: App
beforeAll(async () => {
  test = await openTestApp()
  app = test.app
})
afterAll(() => test.close())

function serverWith(routes: readonly Route[], ...doors: readonly Door[]): Hono {
  const server = new Hono({ router: new TrieRouter() })
  const refuse = (error: unknown, context: Context) => {
    const kind = error instanceof AppError ? error.kind : 'fault'
    return context.text(kind, kind === 'not-found' ? 404 : kind === 'too-many' ? 429 : 500)
  }
  addRoutes(server, app, { enter: entrance(app.config, () => undefined), refuse, routes, doors })
  return server
}

const page = (path: string, text: string) => get(path, 'anyone', openPages, (_app, context) => context.text(text))

describe('a door', () => {
  it('is loaded once, and gets the client address, the body and the abort signal of the request', async () => {
    let loads = 0
    const server = serverWith([], async () => {
      loads += 1
      const route = post('/page', 'anyone', openPages, forms, async (_app, context) =>
        context.json([clientAddress(context), await context.req.text(), context.req.raw.signal.aborted]),
      )
      return { routes: [route] }
    })
    const ended = AbortSignal.abort()
    const ask = (signal?: AbortSignal) =>
      server.request('/page', { method: 'POST', body: 'words', headers: { origin }, signal }, incoming)
    expect(await (await ask()).json()).toEqual(['192.0.2.1', 'words', false])
    expect(await (await ask(ended)).json()).toEqual(['192.0.2.1', 'words', true])
    expect(loads).toBe(1)
  })

  it('is loaded again after a failure, for waiting requests and later ones', async () => {
    let loads = 0
    const server = serverWith([], async () => {
      loads += 1
      if (loads === 1) throw new Error('too many open files')
      return { routes: [page('/page', 'here')] }
    })
    const ask = async () => (await server.request('/page')).status
    expect(await Promise.all([ask(), ask()])).toEqual([500, 500])
    expect(await Promise.all([ask(), ask()])).toEqual([200, 200])
    expect(loads).toBe(2)
  })

  it('is loaded when no earlier door has the address', async () => {
    const loaded: string[] = []
    const door =
      (name: string): Door =>
      async () => {
        loaded.push(name)
        return { routes: [page(`/${name}`, name)] }
      }
    const server = serverWith([page('/', 'first')], door('a'), door('b'), door('c'))
    const read = async (path: string) => (await server.request(path)).text()
    expect([await read('/'), ...loaded]).toEqual(['first'])
    expect([await read('/b'), ...loaded]).toEqual(['b', 'a', 'b'])
    expect(await Promise.all(['/', '/a', '/b', '/c', '/d'].map(read))).toEqual(['first', 'a', 'b', 'c', 'not-found'])
    expect(loaded).toEqual(['a', 'b', 'c'])
  })
})

describe('a page', () => {
  it('is not made for a browser that has gone', async () => {
    const made: string[] = []
    const note = (name: string) =>
      get(`/${name}`, 'anyone', openPages, (_app, context) => {
        made.push(name)
        return context.text(name)
      })
    const server = serverWith([note('left'), note('stayed')])
    const gone = new AbortController()
    const [left, stayed] = [server.request('/left', { signal: gone.signal }), server.request('/stayed')]
    gone.abort()
    expect([(await left).ok, (await stayed).ok]).toEqual([false, true])
    expect(made).toEqual(['stayed'])
  })
})

describe('a file', () => {
  it('is made for GET, and for no other method', async () => {
    let made = 0
    const server = serverWith([
      file('/file', 'anyone', openPages, (_app, context) => {
        made += 1
        return context.text('bytes')
      }),
    ])
    const answers: [string, number][] = []
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT'])
      answers.push([method, (await server.request('/file', { method, headers: { origin } })).status])
    expect(answers).toEqual([
      ['GET', 200],
      ['HEAD', 405],
      ['OPTIONS', 404],
      ['PUT', 404],
    ])
    expect(made).toBe(1)
  })
})

describe('the rates of a route', () => {
  const all = { burst: 4, perMinute: 1 }
  const few: Rates = [all, { burst: 2, perMinute: 1 }]

  it('count every method, and routes that share a rate together', async () => {
    const server = serverWith(
      [page('/', ''), get('/few', 'link', few, (_app, context) => context.text(''))].concat(
        get('/all', 'link', [all], (_app, context) => context.text('')),
      ),
    )
    const ask = async (method: string, path: string) => (await server.request(path, { method }, incoming)).status
    expect([await ask('HEAD', '/few'), await ask('OPTIONS', '/few'), await ask('GET', '/few')]).toEqual([200, 404, 429])
    expect([await ask('GET', '/all'), await ask('GET', '/all')]).toEqual([200, 429])
    expect(await ask('GET', '/')).toBe(200)
  })

  it('count requests to addresses that do not exist', async () => {
    const server = serverWith([page('/', '')])
    const statuses = new Set<number>()
    for (let time = 0; time < 700; time += 1) statuses.add((await server.request(`/${time}`, {}, incoming)).status)
    expect([...statuses]).toEqual([404, 429])
    expect((await server.request('/', {}, incoming)).status).toBe(200)
  })
})
