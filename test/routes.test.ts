import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServerApp } from '../src/server.ts'
import { openTestApp, startDiagnosis, type TestApp } from './support/app.ts'

/**
 * Every address the server answers, and who may use it: anyone, or the holder of the private link in it.
 * An address that is not in this table fails the test.
 */
const access: Record<string, 'anyone' | 'link'> = {
  'GET /': 'anyone',
  'GET /health': 'anyone',
  'GET /confidentialite': 'anyone',
  'GET /programme-care': 'anyone',
  'GET /public/app.css': 'anyone',
  'GET /public/app.js': 'anyone',
  'GET /public/htmx.js': 'anyone',
  'GET /public/icon.svg': 'anyone',
  'GET /public/pico.css': 'anyone',
  'GET /diagnostic': 'anyone',
  'POST /diagnostic': 'anyone',
  'GET /diagnostic-supprime': 'anyone',
  'GET /diagnostic/:secret': 'link',
  'GET /diagnostic/:secret/theme/:theme': 'link',
  'POST /diagnostic/:secret/theme/:theme': 'link',
  'POST /diagnostic/:secret/reponse/:question': 'link',
  'GET /diagnostic/:secret/relecture': 'link',
  'GET /diagnostic/:secret/resultat': 'link',
  'GET /diagnostic/:secret/rapport.pdf': 'link',
  'GET /diagnostic/:secret/explication.csv': 'link',
  'GET /diagnostic/:secret/sans-reseau': 'link',
  'POST /diagnostic/:secret/sans-reseau': 'link',
  'POST /diagnostic/:secret/sans-reseau/import': 'link',
  'GET /diagnostic/:secret/classeur.xlsx': 'link',
  'GET /diagnostic/:secret/questionnaire.pdf': 'link',
  'GET /diagnostic/:secret/suppression': 'link',
  'POST /diagnostic/:secret/suppression': 'link',
}

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

describe('the addresses of the server', () => {
  it('are all in the table', () => {
    const routes = createServerApp(test.app).routes
    const known = routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(known)].sort()).toEqual(Object.keys(access).sort())
  })

  it('open nothing to whoever does not hold the link, in words that say nothing of what exists', async () => {
    const params = { theme: 'copies', question: 'copie-hors-ligne' }
    const pages = new Set<string>()
    for (const route of ofLinks) {
      for (const secret of ['a'.repeat(43), 'court', '..%2F..', "'%20or%201=1--", '%00'.repeat(5), 'é']) {
        const answer = await send(route, { ...params, secret })
        expect([route, secret, answer.status]).toEqual([route, secret, 404])
        pages.add((await answer.text()).replace(/^.*<main/s, ''))
      }
    }
    expect(pages.size).toBe(1)
  })

  it('answer 404 for a theme or a question that does not exist, also to the holder of the link', async () => {
    const secret = (await startDiagnosis(test)).split('/').at(-1) ?? ''
    for (const route of ofLinks.filter((one) => /:theme|:question/.test(one))) {
      const answer = await send(route, { secret, theme: 'rien', question: 'rien' })
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
