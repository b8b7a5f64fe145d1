import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes as administration } from '../../../src/web/administration/routes.ts'
import type { TestAccount } from '../../support/product/accounts.ts'
import { administrationOf } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

/** The other administration pages have their own access tests. */
const ours = /^\/administration(\/(comptes|invitations|reglages|contenus).*)?$/

describe('the administration', () => {
  let test: TestApp
  let pages: Awaited<ReturnType<typeof administrationOf>>
  let others: TestAccount[]
  const routes = administration.filter(({ path }) => ours.test(path))
  beforeAll(async () => {
    test = await openTestApp()
    pages = await administrationOf(test)
    others = await Promise.all([
      pages.make('structure'),
      pages.make('college'),
      pages.make('region'),
      pages.make('observer'),
    ])
  })
  afterAll(() => test?.close())

  const pathOf = (path: string) =>
    path.replace(':compte', pages.admin.accountId).replace(':invitation', '6f0e8a52-0000-4000-8000-000000000000')
  /** The page without the parts that depend on the visitor. */
  const shown = async (answer: Response) => {
    const text = await answer.text()
    return [answer.status, text.match(/<title>.*<\/title>/)?.[0], text.replace(/^.*<main/s, '')]
  }

  it('has addresses to be tested', () => expect(routes.length).toBeGreaterThan(20))

  it('looks exactly like a missing address to every other role', async () => {
    for (const who of others) {
      const missing = {
        GET: await shown(await pages.get('/administration/rien', who)),
        POST: await shown(await pages.post('/administration/rien', {}, who)),
      }
      expect(missing.GET[0]).toBe(404)
      for (const { method, path } of routes) {
        const fields = {
          role: 'admin',
          perimetre: 'x'.repeat(500),
          mail: 'pas une adresse',
          nom: 'x'.repeat(500),
          lignes: '"',
        }
        const answer = await (method === 'GET' ? pages.get(pathOf(path), who) : pages.post(pathOf(path), fields, who))
        expect([method, path, ...(await shown(answer))]).toEqual([method, path, ...missing[method as 'GET' | 'POST']])
      }
    }
  })

  it.each([
    ['', '', 'page'],
    ['/comptes', '/comptes', 'page'],
    ['/comptes/:compte', '/comptes', 'true'],
    ['/comptes/:compte/roles', '/comptes', 'true'],
    ['/invitations', '/invitations', 'page'],
    ['/invitations/nouvelle', '/invitations', 'true'],
    ['/territoires', '/territoires', 'page'],
    ['/territoires/32', '/territoires', 'true'],
    ['/reglages', '/reglages', 'page'],
    ['/contenus', '/contenus', 'page'],
    ['/journal', '/journal', 'page'],
  ])('says at %s where one is: at « %s » of its menu, and nowhere else', async (path, entry, current) => {
    const page = await (await pages.get(pathOf(`/administration${path}`))).text()
    const menu = /<nav class="contents" aria-label="Administration">.*?<\/nav>/s.exec(page)?.[0] ?? ''
    const marked = [...menu.matchAll(/href="([^"]*)" aria-current="([^"]*)"/g)].map(([, ...found]) => found)
    expect(marked).toEqual([[`/administration${entry}`, current]])
  })

  it('sends people who are not signed in to the sign-in page', async () => {
    for (const { method, path } of routes) {
      const answer = await (method === 'GET' ? test.request(pathOf(path)) : test.post(pathOf(path), {}))
      expect([method, path, answer.status]).toEqual([method, path, 303])
      expect(answer.headers.get('location')).toMatch(/^\/connexion/)
    }
  })

  it('says what needs attention, and leads to no answer of a structure', async () => {
    const text = await (await pages.get('/administration')).text()
    for (const word of ['comptes', 'invitations', 'territoires', 'reglages', 'contenus', 'journal']) {
      expect(text).toContain(`href="/administration/${word}"`)
    }
    expect(text).toContain('Un seul administrateur')
    for (const { method, path } of routes.filter((route) => route.method === 'GET')) {
      const page = await (await pages.get(pathOf(path))).text()
      expect([method, path, page.match(/href="\/structures\//g)]).toEqual([method, path, null])
    }
  })

  it('lists the content that is served', async () => {
    const text = await (await pages.get('/administration/contenus')).text()
    expect(text).toContain('Publiée le 22\u00A0novembre\u00A02026')
    expect(text).toMatch(/sauvegardes<\/span><\/th><td[^>]*>1\.0\.0/)
    expect(text).toContain('href="/programme-care"')
    // A released equivalence says in the row of its later version what it takes over: it is no draft.
    expect(text).toContain('Reprend les réponses de la version 1.0.0')
    expect(text).not.toContain('Brouillon, non publié')
  })
})
