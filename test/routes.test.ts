import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServerApp } from '../src/server.ts'
import { openTestApp, startDiagnosis, type TestApp } from './support/product/app.ts'
import { routeTable as access, everyRoute } from './support/rights/route-table.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const send = (route: string, params: Record<string, string> = {}) => {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  return method === 'POST' ? test.post(path, {}) : test.request(path)
}

const ofLinks = Object.keys(access).filter((route) => access[route] === 'link')
const ofDelegates = Object.keys(access).filter((route) => access[route] === 'delegate')

describe('the addresses of the server', () => {
  it('are all declared with their rights and limits: no other address is served', async () => {
    const server = createServerApp(test.app)
    // An address that no page has opens every door.
    await server.request('/rien')
    const answered = new Set(server.routes.map(({ path }) => path))
    const offered = everyRoute.filter((route) => route.offered?.(test.app.config) ?? true)
    expect([...answered].sort()).toEqual(
      [...new Set(['/health', '/api', '/api/*', ...offered.map(({ path }) => path)])].sort(),
    )
  })

  it('exist once', () => {
    const names = everyRoute.map(({ method, path }) => `${method} ${path}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('open nothing without the link, and the refusal of each kind of link does not reveal what exists', async () => {
    const params = { theme: 'copies', question: 'copie-hors-ligne', assessment: '6d0f9eab-f096-4cb5-889e-5eab5bb95202' }
    const pages = new Set<string>()
    for (const route of [...ofLinks, ...ofDelegates]) {
      for (const secret of ['a'.repeat(43), 'court', '..%2F..', "'%20or%201=1--", '%00'.repeat(5), 'é']) {
        const answer = await send(route, { ...params, secret })
        expect([route, secret, answer.status]).toEqual([route, secret, 404])
        pages.add(route.split('/')[1] + (await answer.text()).replace(/^.*<main/s, ''))
      }
    }
    const kinds = new Set([...ofLinks, ...ofDelegates].map((route) => route.split('/')[1]))
    expect(pages.size).toBe(kinds.size)
  })

  it('answer 404 for a theme or a question that does not exist, also to the holder of the link', async () => {
    const [, , secret = '', , assessment = ''] = (await startDiagnosis(test)).split('/')
    for (const route of ofLinks.filter((one) => /:theme|:question/.test(one))) {
      const answer = await send(route, { secret, assessment, theme: 'rien', question: 'rien' })
      expect([route, answer.status]).toEqual([route, 404])
    }
  })

  it('close the open diagnosis when the operator turns it off', async () => {
    const closed = await openTestApp({ OPEN_DIAGNOSIS: 'off' })
    expect((await closed.request('/diagnostic')).status).toBe(404)
    expect(await (await closed.request('/')).text()).toContain('désactivé')
    await closed.close()
  })
})
