import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, testPassword } from '../../support/product/accounts.ts'
import { openTestApp, startDiagnosis, type TestApp } from '../../support/product/app.ts'
import { routeTable } from '../../support/rights/route-table.ts'
import { linksMailedTo, newLinkMailedTo } from '../../support/server/mailbox.ts'

const origin = 'http://cap-care.test'
const { tilleuls } = sampleStructures

let test: TestApp
let base = ''
let cookie = ''
beforeAll(async () => {
  test = await openTestApp()
  base = await startDiagnosis(test)
  const { storage } = test.app.contextFor({ kind: 'operator' }, 'command')
  await fillRegister(storage)
  cookie = (await createAccount(test, { email: 'directrice@exemple.fr', grants: [grantAs('structure', tilleuls)] }))
    .cookie
})
afterAll(() => test?.close())

/** A form with any headers, like those of a browser or not. */
function send(path: string, body: BodyInit, headers: Record<string, string>) {
  return test.request(path, { method: 'POST', body, headers })
}

const form = 'application/x-www-form-urlencoded'
/** The redirect without its query, which holds the page to return to. */
const placeOf = ({ headers }: Response) => headers.get('location')?.split('?')[0]
const question = () => `${base}/reponse/perimetre-sauvegardes`

describe('a form of another site', () => {
  const others: Record<string, Record<string, string>> = {
    'another host': { origin: 'https://evil.example' },
    'another scheme': { origin: 'https://cap-care.test' },
    'another port': { origin: 'http://cap-care.test:81' },
    'a name that begins alike': { origin: 'http://cap-care.test.evil.example' },
    'a file, or a frame without origin': { origin: 'null' },
    'no origin': {},
    'another site, said by the browser': { 'sec-fetch-site': 'cross-site' },
    'a neighbour of the domain': { 'sec-fetch-site': 'same-site' },
    'a lie of the referrer': { referer: `${origin}/` },
  }
  const types = [form, 'multipart/form-data; boundary=x', 'text/plain', 'TEXT/PLAIN', `${form}; charset=utf-16`, '']
  const targets = () => [
    '/connexion',
    '/deconnexion',
    '/mot-de-passe-oublie',
    '/diagnostic',
    '/compte/nom',
    '/compte/sessions',
    question(),
    `${base}/suppression`,
    `/structures/${tilleuls.finess}/plan/nouvelle-action`,
  ]

  for (const [name, headers] of Object.entries(others)) {
    it(`is refused: ${name}`, async () => {
      for (const path of targets()) {
        for (const type of types) {
          const sent = { ...headers, cookie, ...(type ? { 'content-type': type } : {}) }
          const body = type ? 'nom=Pirate' : new Blob(['nom=Pirate'])
          expect([path, type, (await send(path, body, sent)).status]).toEqual([path, type, 403])
        }
      }
    })
  }

  it('is refused with any content type, and without CORS headers', async () => {
    for (const type of ['application/json', 'application/xml', 'application/octet-stream']) {
      const answer = await send('/compte/nom', '{"nom":"Pirate"}', {
        cookie,
        origin: 'https://evil.example',
        'content-type': type,
      })
      expect([type, answer.status]).toEqual([type, 403])
    }
    for (const path of ['/compte/nom', '/connexion', '/api/openapi.json', question()]) {
      const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST', cookie }
      const answer = await test.request(path, { method: 'OPTIONS', headers: asked })
      expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, null])
    }
  })

  it('is accepted from our own site', async () => {
    const ours: Record<string, string>[] = [{ origin }, { 'sec-fetch-site': 'same-origin', origin: 'null' }]
    for (const headers of ours) {
      const answer = await send('/compte/nom', 'name=Camille', { ...headers, cookie, 'content-type': form })
      expect(answer.status).toBe(303)
    }
  })
})

describe('a request with a false host or origin', () => {
  const lies: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.example;proto=https', 'x-host': 'evil.example', 'x-original-url': '/administration' },
    { 'x-forwarded-for': '1.2.3.4, evil', 'x-forwarded-prefix': '/evil', 'x-rewrite-url': '/administration' },
  ]

  it('causes emails whose links use the configured address only', async () => {
    const known: string[] = []
    for (const headers of lies) {
      test.setNow(new Date(Date.parse('2026-11-22T09:00:00Z') + (known.length + 1) * 3_600_000))
      const url = headers.host ? `http://${headers.host}/mot-de-passe-oublie` : '/mot-de-passe-oublie'
      await test.request(url, {
        method: 'POST',
        body: new URLSearchParams({ adresse: 'directrice@exemple.fr' }),
        headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      })
      const start = 'http://127.0.0.1:3000/mot-de-passe/'
      known.push(await newLinkMailedTo(test.app.config.DATA_DIR, 'directrice@exemple.fr', start, known))
    }
    expect(await linksMailedTo(test.app.config.DATA_DIR, 'directrice@exemple.fr', 'evil')).toEqual([])
    test.setNow(new Date('2026-11-22T09:00:00Z'))
  })

  it('gets a response that repeats no part of it', async () => {
    for (const headers of lies) {
      for (const path of ['/', '/connexion', '/administration', '/compte', '/.well-known/security.txt']) {
        const url = headers.host ? `http://${headers.host}${path}` : path
        const answer = await test.request(url, { headers: { ...headers, cookie } })
        const said = `${[...answer.headers].join('\n')}\n${await answer.text()}`
        expect([path, said.includes('evil')]).toEqual([path, false])
      }
      expect((await test.request('/administration', { headers: { ...headers, cookie } })).status).toBe(404)
    }
  })
})

describe('the page after signing in', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example',
    '///evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e/%2e//evil.example',
    '//evil.example/%2f..',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\u2028/evil.example',
    '/\u3002evil',
    ' /accueil',
    '@evil.example',
    'evil.example',
    '/\r\nset-cookie: a=b',
    'http:/\\evil.example',
  ]

  it('is never on another site', async () => {
    for (const suite of elsewhere) {
      const asked = await test.request(`/connexion?${new URLSearchParams({ suite })}`, { headers: { cookie } })
      const done = await test.post('/connexion', {
        adresse: 'directrice@exemple.fr',
        'mot-de-passe': testPassword,
        suite,
      })
      for (const answer of [asked, done]) {
        const location = answer.headers.get('location') ?? ''
        const reached = new URL(location, origin)
        expect([suite, answer.status, reached.origin]).toEqual([suite, 303, origin])
        expect([suite, answer.headers.has('set-cookie') && /a=b/.test(answer.headers.get('set-cookie') ?? '')]).toEqual(
          [suite, false],
        )
      }
      const shown = await (await test.request(`/connexion?${new URLSearchParams({ suite })}`)).text()
      expect([suite, shown.includes('evil')]).toEqual([suite, false])
    }
  })

  it('is the page asked for before', async () => {
    const suite = `/structures/${tilleuls.finess}/plan?x=1`
    const answer = await test.request(`/connexion?${new URLSearchParams({ suite })}`, { headers: { cookie } })
    expect(answer.headers.get('location')).toBe(suite)
  })
})

describe('a request that no browser sends', () => {
  it('cannot override its method', async () => {
    const tricks: [string, Record<string, string>][] = [
      ['/compte/nom', { 'x-http-method-override': 'POST' }],
      ['/compte/nom?_method=POST', {}],
      [question(), { 'x-method-override': 'POST' }],
    ]
    for (const [path, headers] of tricks) {
      expect([path, (await test.request(path, { headers: { ...headers, cookie } })).status]).toEqual([path, 404])
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      for (const path of ['/compte', '/connexion', base, `${base}/suppression`]) {
        const answer = await test.request(path, { method, headers: { cookie, origin } })
        expect([method, path, answer.status]).toEqual([method, path, 404])
      }
    }
  })

  it('gets the headers of GET with HEAD, and nothing with OPTIONS', async () => {
    for (const path of ['/accueil', '/compte', `/structures/${tilleuls.finess}`, base, '/administration/journal']) {
      const [read, head, options] = [
        await test.request(path),
        await test.request(path, { method: 'HEAD' }),
        await test.request(path, { method: 'OPTIONS' }),
      ]
      expect([path, head.status, await head.text()]).toEqual([path, read.status, ''])
      expect([path, placeOf(head)]).toEqual([path, placeOf(read)])
      expect([path, options.status === 404 || options.status === 303]).toEqual([path, true])
      expect([path, (await options.text()).includes('Les Tilleuls')]).toEqual([path, false])
    }
  })

  it('with any names, bytes or characters causes no internal error', async () => {
    const odd = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '\0',
      '\u202Eevil',
      '\uD800',
      '🦊'.repeat(500),
      '../../../etc/passwd',
      '..\\..\\x',
      "' OR 1=1 --",
      '%',
      '%%%',
      '{{7*7}}',
      'a'.repeat(20_000),
    ]
    for (const text of odd) {
      const encoded = encodeURIComponent(text.toWellFormed())
      const addresses = [
        `/structures/${encoded}`,
        `/structures/${tilleuls.finess}/plan/${encoded}`,
        `/structures/${tilleuls.finess}/questionnaires/${encoded}`,
        `/structures/${tilleuls.finess}/referents/${encoded}`,
        `/structures/${tilleuls.finess}/historique/${encoded}`,
        `/public/${encoded}`,
        `/diagnostic/${encoded}`,
        `/invitation/${encoded}`,
        `${base}/theme/${encoded}`,
      ]
      for (const path of addresses) {
        const { status } = await test.request(path, { headers: { cookie } })
        expect([path.slice(0, 80), status]).toEqual([path.slice(0, 80), 404])
      }
      const fields = { [text]: text, [`reponse.${text}`]: text, nom: text, name: text, title: text, geste: text }
      for (const path of [
        question(),
        `${base}/reponse/${encoded}`,
        '/compte/nom',
        '/compte/second-facteur',
        '/connexion',
        '/diagnostic',
      ]) {
        const { status } = await test.post(path, { ...fields, adresse: text, 'mot-de-passe': text }, { cookie })
        expect([path, text.slice(0, 20), status < 500]).toEqual([path, text.slice(0, 20), true])
      }
      const query = `?q=${encoded}&suite=${encoded}&page=${encoded}&de=${encoded}&apres=${encoded}&fait=${encoded}`
      for (const path of ['/diagnostic', '/connexion', '/compte', `/structures/${tilleuls.finess}/plan`]) {
        const answer = await test.request(path + query, { headers: { cookie } })
        expect([path, text.slice(0, 20), answer.status < 500]).toEqual([path, text.slice(0, 20), true])
        expect([path, await answer.text()]).toEqual([path, expect.not.stringMatching(/native code|\[object /)])
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('is refused when it is too large, announced or not, or has too many fields', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `f${at}=1`).join('&')
    const large = `nom=${'a'.repeat(300_000)}`
    for (const path of ['/connexion', '/compte/nom', '/diagnostic', question()]) {
      for (const body of [many, large]) {
        const sent = { origin, cookie, 'content-type': form }
        const announced = await send(path, body, { ...sent, 'content-length': String(body.length) })
        const unannounced = await send(path, body, sent)
        expect([path, announced.status, unannounced.status]).toEqual([path, 413, 413])
      }
    }
  })

  it('with another content type is not read as a form', async () => {
    for (const type of [
      'application/json',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'x',
      'text/html',
    ]) {
      for (const path of ['/connexion', '/compte/nom', '/diagnostic', question(), `${base}/sans-reseau`]) {
        const answer = await send(path, '{"__proto__":{"polluted":1}}', { origin, cookie, 'content-type': type })
        expect([type, path, answer.status < 500]).toEqual([type, path, true])
      }
    }
  })
})

describe('every address', () => {
  it('has the security headers, and only public files may be cached', async () => {
    const params: Record<string, string> = { finess: tilleuls.finess, region: '32', theme: 'copies' }
    const pages = Object.entries(routeTable).filter(([route]) => !/ \/(health|api)\b/.test(route))
    for (const [route, access] of pages) {
      const [method = '', pattern = ''] = route.split(' ')
      const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x')
      const answer =
        method === 'POST' ? await test.post(path, {}, {}) : await test.request(path, { headers: { cookie } })
      const { headers } = answer
      expect([route, headers.get('content-security-policy')]).toEqual([
        route,
        // A file that somebody attached is only ever saved, and runs nothing.
        route.endsWith('/preuves.zip')
          ? 'sandbox'
          : expect.stringMatching(
              /^default-src 'none'; script-src 'self'; style-src 'self'; [^*]*frame-ancestors 'none'$/,
            ),
      ])
      expect([route, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        route,
        'nosniff',
        'strict-origin',
      ])
      const kept = headers.get('cache-control') ?? ''
      const isAsset = access === 'anyone' && /^\/(public|identite|\.well-known)/.test(path)
      if (!isAsset) expect([route, kept]).toEqual([route, 'no-store'])
    }
  })
})
