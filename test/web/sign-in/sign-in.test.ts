import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteAccount } from '#identity'
import { type Grant, operator } from '#kernel'
import { localPath } from '../../../src/web/http/visitors/session.ts'
import {
  cookieOf,
  createAccount,
  readOutbox,
  secretMailedTo,
  testPassword,
  totpOf,
} from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { linksMailedTo, newLinkMailedTo } from '../../support/server/mailbox.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
const regional: Grant = { ...nowhere, role: 'region', region: '32' }
const observer: Grant = { ...nowhere, role: 'observer', region: '32' }

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test?.close())

const start = new Date('2026-11-22T09:00:00Z')
const later = (minutes: number) => test.setNow(new Date(start.getTime() + minutes * 60_000))

/** The cookies of a browser after a response. */
function cookiesAfter(answer: Response, before = ''): string {
  const cookies = [...before.split('; ').filter(Boolean), ...answer.headers.getSetCookie()]
  return cookieOf({ done: true, cookies })
}

const get = (path: string, cookie = '') => test.request(path, { headers: { cookie } })
const locationOf = (answer: Response) => [answer.status, answer.headers.get('location')]
const signIn = (email: string, password = testPassword, fields: Record<string, string> = {}) =>
  test.post('/connexion', { adresse: email, 'mot-de-passe': password, ...fields })

/** The link of a person invited to follow a region. */
async function anInvited(email: string): Promise<string> {
  await inviteAccount(test.app.contextFor(operator, 'command'), { email, grants: [{ role: 'region', scope: '32' }] })
  return `/invitation/${await secretMailedTo(test, email)}`
}

describe('accepting an invitation', () => {
  it('makes the account, signs in, and asks for the second factor before anything else', async () => {
    const link = await anInvited('nouvelle@exemple.fr')
    expect(await (await get(link)).text()).toContain('nouvelle@exemple.fr')
    const made = await test.post(link, { name: 'Nouvelle', password: testPassword, repeated: testPassword })
    expect(locationOf(made)).toEqual([303, '/accueil'])
    const cookie = cookiesAfter(made)
    expect(locationOf(await get('/accueil', cookie))).toEqual([303, '/compte/second-facteur'])
    expect(locationOf(await get('/compte', cookie))).toEqual([303, '/compte/second-facteur'])
    expect((await get('/compte/second-facteur', cookie)).status).toBe(200)
  })

  it('makes the account of somebody who tried to sign in too often before, and says to sign in later', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('impatiente@exemple.fr', 'un mot de passe à elle')
    const link = await anInvited('impatiente@exemple.fr')
    const made = await test.post(link, { password: testPassword, repeated: testPassword })
    expect(locationOf(made)).toEqual([303, '/connexion?fait=compte-cree'])
    expect(await (await get('/connexion?fait=compte-cree')).text()).toContain('Votre compte est créé.')
    later(16)
    expect(locationOf(await signIn('impatiente@exemple.fr'))).toEqual([303, '/accueil'])
    later(0)
  })

  it('gives no access once used, expired or invented, and says which', async () => {
    const used = await anInvited('usee@exemple.fr')
    await test.post(used, { password: testPassword, repeated: testPassword })
    const expired = await anInvited('tardive@exemple.fr')
    later(7 * 24 * 60)
    const pages = new Set<string>()
    for (const link of [used, expired, `/invitation/${'a'.repeat(43)}`, '/invitation/court']) {
      for (const answer of [
        await get(link),
        await test.post(link, { password: testPassword, repeated: testPassword }),
      ]) {
        expect([link, answer.status]).toEqual([link, 404])
        pages.add((await answer.text()).replace(/^.*<main/s, ''))
      }
    }
    later(0)
    // Used, expired, and never issued: an invented or short link gets the page of an unknown address.
    expect(pages.size).toBe(3)
  })

  it('lists what is wrong with the password, keeps the name, and keeps the link alive', async () => {
    const link = await anInvited('brouillonne@exemple.fr')
    const faulty = {
      court: 'onze lettre',
      commun: 'passwordpassword',
      mail: 'vive brouillonne et co',
    }
    for (const password of Object.values(faulty)) {
      const answer = await test.post(link, { name: 'Jeanne', password, repeated: password })
      expect([password, answer.status]).toEqual([password, 422])
      const page = await answer.text()
      expect(page).toContain('href="#password"')
      expect(page).toContain('value="Jeanne"')
      expect(page).not.toContain(password)
    }
    const differing = await test.post(link, { password: testPassword, repeated: 'autre' })
    expect(await differing.text()).toContain('href="#repeated"')
    expect((await get(link)).status).toBe(200)
  })

  it('adds roles to an account that exists, once its holder has signed in, and only then', async () => {
    const { cookie, email } = await createAccount(test, { grants: [regional] })
    await inviteAccount(test.app.contextFor(operator, 'command'), {
      email,
      grants: [{ role: 'observer', scope: '28' }],
    })
    const links = await linksMailedTo(test.app.config.DATA_DIR, email, '/invitation/')
    const answers = await Promise.all(links.map(async (path) => [(await get(path)).status, path] as const))
    const link = answers.find(([status]) => status === 200)?.[1] ?? ''
    expect(await (await get(link)).text()).toContain('Se connecter pour accepter')
    const foreign = await createAccount(test, { grants: [observer] })
    expect((await test.post(link, {}, { cookie: foreign.cookie })).status).toBe(404)
    expect(locationOf(await test.post(link, {}, { cookie }))).toEqual([303, '/accueil'])
    expect(await (await get('/compte', cookie)).text()).toContain('Normandie')
    expect((await get(link, cookie)).status).toBe(404)
  })
})

/** Hostile pages to go to after the sign-in. */
const hostile = [
  'https://mal.exemple',
  '//mal.exemple',
  '/\\mal.exemple',
  '/.//mal.exemple',
  '/a/..//mal.exemple',
  '/\t/mal.exemple',
  'javascript:alert(1)',
  'mal.exemple',
]

describe('signing in', () => {
  it('asks for the second factor, then opens, in a session that did not exist before', async () => {
    const { email, totp, cookie: first } = await createAccount(test, { grants: [regional] })
    const step = await signIn(email, testPassword, { suite: '/compte' })
    expect(locationOf(step)).toEqual([303, '/connexion/second-facteur?suite=%2Fcompte'])
    const waiting = cookiesAfter(step, 'cap-care.session_token=planted.by-somebody')
    expect(locationOf(await get('/compte', waiting))[0]).toBe(303)
    const code = totp?.generate({ timestamp: Date.now() + 30_000 }) ?? ''
    const opened = await test.post('/connexion/second-facteur', { code, suite: '/compte' }, { cookie: waiting })
    expect(locationOf(opened)).toEqual([303, '/compte'])
    const cookie = cookiesAfter(opened, waiting)
    expect(cookie).not.toContain('planted')
    expect(cookie).not.toBe(first)
    expect((await get('/compte', cookie)).status).toBe(200)
  })

  it('takes no code twice, and each recovery code once', async () => {
    const { email, totp, cookie } = await createAccount(test, { grants: [regional] })
    const renewed = await test.post(
      '/compte/second-facteur',
      { geste: 'codes', currentPassword: testPassword },
      { cookie },
    )
    const recovery = [...(await renewed.text()).matchAll(/<code>([a-z\d]{6}-[a-z\d]{6})<\/code>/g)].map(
      (match) => match[1],
    )
    expect(new Set(recovery).size).toBe(10)
    const enter = async (code: string) => {
      const waiting = cookiesAfter(await signIn(email))
      return (await test.post('/connexion/second-facteur', { code }, { cookie: waiting })).status
    }
    const code = totp?.generate({ timestamp: Date.now() + 30_000 }) ?? ''
    expect([await enter(code), await enter(code)]).toEqual([303, 422])
    expect([await enter(recovery[0] ?? ''), await enter(recovery[0] ?? '')]).toEqual([303, 422])
    expect(await enter((recovery[1] ?? '').replace('-', ' '))).toBe(303)
    expect(await (await get('/compte', cookie)).text()).toContain('Codes de secours restants\u00A0: 8')
  })

  it('ends the first step after five wrong codes', async () => {
    const { email, totp } = await createAccount(test, { grants: [regional] })
    const waiting = cookiesAfter(await signIn(email))
    const enter = async (code: string) =>
      (await test.post('/connexion/second-facteur', { code }, { cookie: waiting })).status
    const wrong = ['000000', '000001', '000002', '000003', '000004']
    for (const code of wrong) expect(await enter(code)).toBe(422)
    const code = totp?.generate({ timestamp: Date.now() + 30_000 }) ?? ''
    const late = await test.post('/connexion/second-facteur', { code }, { cookie: waiting })
    expect(locationOf(late)).toEqual([303, '/connexion?fait=etape-finie'])
    expect(await (await get('/connexion?fait=etape-finie', waiting)).text()).toContain('trop de codes étaient faux')
  })

  it('goes on in a second page of the browser where the first page signed in', async () => {
    const { email, totp } = await createAccount(test, { grants: [regional] })
    const waiting = cookiesAfter(await signIn(email))
    const fields = { code: totp?.generate({ timestamp: Date.now() + 30_000 }) ?? '', suite: '/compte' }
    const send = () => test.post('/connexion/second-facteur', fields, { cookie: waiting })
    const opened = await send()
    expect(locationOf(opened)).toEqual([303, '/compte'])
    const signInPage = '/connexion?suite=%2Fcompte&fait=etape-finie'
    expect(locationOf(await send())).toEqual([303, signInPage])
    expect(locationOf(await get(signInPage, cookiesAfter(opened, waiting)))).toEqual([303, '/compte'])
  })

  it('gives one response for an unknown email address and a wrong password', async () => {
    const { email } = await createAccount(test, { grants: [regional] })
    const answers = [await signIn(email, 'pas le bon mot'), await signIn('inconnue@exemple.fr', 'pas le bon mot')]
    const pages = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()] as const))
    const [known, unknown] = pages.map(([status, page]) => [
      status,
      page
        .replaceAll(email, '')
        .replaceAll('inconnue@exemple.fr', '')
        .replace(/ value="[\w-]{22}"/, ''),
    ])
    expect(unknown).toEqual(known)
    expect(known?.[0]).toBe(422)
  })

  it('waits longer after each failure, for any email address, and accepts the right password after the delay', async () => {
    const { email } = await createAccount(test, { grants: [regional] })
    for (const address of [email, 'personne-du-tout@exemple.fr']) {
      later(0)
      const statuses: number[] = []
      for (let attempt = 0; attempt < 6; attempt += 1) statuses.push((await signIn(address, 'pas le bon mot')).status)
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
      later(1)
      expect((await signIn(address, 'pas le bon mot')).status).toBe(422)
      later(1.5)
      expect((await signIn(address, testPassword)).status).toBe(429)
    }
    later(5)
    expect((await signIn(email)).status).toBe(303)
    later(0)
  })

  it('counts attempts that are sent together', async () => {
    const tries = Array.from({ length: 12 }, () => signIn('cible@exemple.fr', 'pas le bon mot'))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 422)).toHaveLength(5)
  })

  it('never leads to another site', async () => {
    const { email } = await createAccount(test, { grants: [regional] })
    for (const suite of hostile) {
      const location = (await signIn(email, testPassword, { suite })).headers.get('location')
      expect([suite, location]).toEqual([suite, '/connexion/second-facteur'])
    }
    const marks = [
      '/',
      '\\',
      '.',
      '..',
      '//',
      '%2e',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      ' ',
      '\t',
      'mal.exemple',
      'http:',
    ]
    const made = fc.array(fc.constantFrom(...marks), { maxLength: 8 }).map((parts) => parts.join(''))
    const texts = fc.oneof(
      made,
      made.map((text) => `/${text}`),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const path = localPath(text)
        if (path !== undefined) expect(new URL(path, 'http://local.test').host).toBe('local.test')
      }),
      { numRuns: 2_000 },
    )
  })

  it('refuses a form from another site, and forbids caching', async () => {
    const foreign = await test.request('/connexion', {
      method: 'POST',
      body: new URLSearchParams({ adresse: 'a@exemple.fr', 'mot-de-passe': 'x' }),
      headers: { origin: 'https://mal.exemple' },
    })
    expect(foreign.status).toBe(403)
    expect((await get('/connexion')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('a session', () => {
  it('is required, and the page asked for follows the sign-in', async () => {
    expect(locationOf(await get('/compte'))).toEqual([303, '/connexion?suite=%2Fcompte'])
    expect(locationOf(await test.post('/compte/nom', { name: 'x' }))).toEqual([303, '/connexion'])
    expect((await test.request('/compte', { headers: { 'hx-request': 'true' } })).status).toBe(403)
  })

  it('is not opened by a cookie that is not ours, whole', async () => {
    const { cookie } = await createAccount(test, { grants: [regional] })
    const value = cookie.split('=')[1] ?? ''
    for (const forged of [
      `${value}x`,
      value.slice(1),
      value.split('.')[0],
      `${value.split('.')[0]}.AAAA`,
      '%',
      'a.b',
    ]) {
      expect([forged, (await get('/compte', `cap-care.session_token=${forged}`)).status]).toEqual([forged, 303])
    }
    expect((await get('/compte', cookie)).status).toBe(200)
  })

  it('ends two hours after its last use, and twelve hours after the sign-in', async () => {
    const idle = await createAccount(test, { grants: [regional] })
    const busy = await createAccount(test, { grants: [regional] })
    for (let hours = 1.5; hours < 12; hours += 1.5) {
      later(hours * 60)
      expect([hours, (await get('/compte', busy.cookie)).status]).toEqual([hours, 200])
    }
    expect((await get('/compte', idle.cookie)).status).toBe(303)
    later(12 * 60)
    expect((await get('/compte', busy.cookie)).status).toBe(303)
    later(0)
  })

  it('is out of reach of scripts and other sites, and tied to this host on HTTPS', async () => {
    const secure = await openTestApp({ PUBLIC_URL: 'https://cap-care.exemple' })
    for (const [site, name] of [
      [test, 'cap-care.'],
      [secure, '__Host-cap-care.'],
    ] as const) {
      const { email } = await createAccount(site, { grants: [regional] })
      const headers = { origin: site === secure ? 'https://cap-care.exemple' : 'http://cap-care.test' }
      const answer = await site.post('/connexion', { adresse: email, 'mot-de-passe': testPassword }, headers)
      const cookies = answer.headers.getSetCookie().filter((cookie) => !/Max-Age=0/i.test(cookie))
      expect([answer.status, cookies.length]).toEqual([303, 1])
      expect(cookies[0]).toMatch(new RegExp(`^${name}two_factor=`))
      expect(cookies[0]).toMatch(/; HttpOnly/)
      expect(cookies[0]).toMatch(/; SameSite=Lax/)
      expect(cookies[0]).toMatch(/; Path=\//)
      expect(/; Secure/.test(cookies[0] ?? '')).toBe(site === secure)
      expect(cookies[0]).not.toMatch(/domain/i)
    }
    await secure.close()
  })

  it('is listed, and ended from another browser, one or all', async () => {
    const { email, cookie, totp } = await createAccount(test, { grants: [regional] })
    const waiting = cookiesAfter(await signIn(email))
    const code = totp?.generate({ timestamp: Date.now() + 30_000 }) ?? ''
    const second = cookiesAfter(await test.post('/connexion/second-facteur', { code }, { cookie: waiting }), waiting)
    const page = await (await get('/compte', second)).text()
    const other = [...page.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')
    expect(other).toHaveLength(1)
    const stranger = await createAccount(test, { grants: [regional] })
    const refused = await test.post('/compte/sessions', { session: other[0] ?? '' }, { cookie: stranger.cookie })
    expect(refused.status).toBe(404)
    await test.post('/compte/sessions', { session: other[0] ?? '' }, { cookie: second })
    expect([(await get('/compte', cookie)).status, (await get('/compte', second)).status]).toEqual([303, 200])
    await test.post('/compte/sessions', { session: 'toutes' }, { cookie: second })
    expect((await get('/compte', second)).status).toBe(303)
  })

  it('ends when its holder signs out, and its cookie opens nothing afterwards', async () => {
    const { cookie } = await createAccount(test, { grants: [regional] })
    expect(locationOf(await test.post('/deconnexion', {}, { cookie }))).toEqual([303, '/connexion?fait=deconnexion'])
    expect((await get('/compte', cookie)).status).toBe(303)
  })
})

describe('a password', () => {
  it('is chosen again with a mailed link, once, which ends every session', async () => {
    const { email, cookie } = await createAccount(test, { grants: [regional] })
    await test.post('/mot-de-passe-oublie', { adresse: email.toUpperCase() })
    const link = await resetLinkOf(email)
    const chosen = 'quatorze autres bouleaux'
    expect(locationOf(await test.post(link, { password: chosen, repeated: chosen }))).toEqual([
      303,
      '/connexion?fait=mot-de-passe-choisi',
    ])
    expect((await get('/compte', cookie)).status).toBe(303)
    expect((await test.post(link, { password: chosen, repeated: chosen })).status).toBe(404)
    expect([(await signIn(email)).status, (await signIn(email, chosen)).status]).toEqual([422, 303])
  })

  it('can be chosen again for one hour, with the last link asked for', async () => {
    const { email } = await createAccount(test, { grants: [regional] })
    await test.post('/mot-de-passe-oublie', { adresse: email })
    const first = await resetLinkOf(email)
    await test.post('/mot-de-passe-oublie', { adresse: email })
    const second = await resetLinkOf(email, first)
    expect((await get(first)).status).toBe(404)
    later(59)
    expect((await get(second)).status).toBe(200)
    later(60)
    expect((await get(second)).status).toBe(404)
    later(0)
  })

  it('gets one reset page for every email address, sends no email to an unknown one, and ignores the Host header', async () => {
    const { email } = await createAccount(test, { grants: [regional] })
    const ask = (adresse: string) =>
      test.post('/mot-de-passe-oublie', { adresse }, { host: 'mal.exemple', 'x-forwarded-host': 'mal.exemple' })
    const before = (await readOutbox(test)).length
    const unknown = await ask('nulle-part@exemple.fr')
    const known = await ask(email)
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    await resetLinkOf(email)
    const mails = await readOutbox(test)
    expect(mails).toHaveLength(before + 1)
    expect(JSON.stringify(mails)).not.toContain('mal.exemple')
  })

  it('is changed with the current password, which ends the other sessions', async () => {
    const { email, cookie, totp } = await createAccount(test, { grants: [regional] })
    const waiting = cookiesAfter(await signIn(email))
    const code = totp?.generate({ timestamp: Date.now() + 30_000 }) ?? ''
    const other = cookiesAfter(await test.post('/connexion/second-facteur', { code }, { cookie: waiting }), waiting)
    const chosen = 'une valise pleine de craies'
    const fields = { password: chosen, repeated: chosen }
    const wrong = await test.post('/compte/mot-de-passe', { ...fields, currentPassword: 'pas le bon' }, { cookie })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('href="#currentPassword"')])
    await test.post('/compte/mot-de-passe', { ...fields, currentPassword: testPassword }, { cookie })
    expect([(await get('/compte', cookie)).status, (await get('/compte', other)).status]).toEqual([200, 303])
    expect((await signIn(email, chosen)).status).toBe(303)
  })

  const resetLinkOf = (email: string, ...known: string[]) =>
    newLinkMailedTo(test.app.config.DATA_DIR, email, '/mot-de-passe/', known)
})

describe('a second factor', () => {
  it('is made with a code that comes back with its secret when a code is wrong, never with the password', async () => {
    const link = await anInvited('facteur@exemple.fr')
    const cookie = cookiesAfter(await test.post(link, { password: testPassword, repeated: testPassword }))
    const change = (fields: Record<string, string>) => test.post('/compte/second-facteur', fields, { cookie })
    expect((await change({ geste: 'commencer', currentPassword: 'pas le bon mot' })).status).toBe(422)
    const offer = await (await change({ geste: 'commencer', currentPassword: testPassword })).text()
    expect(offer).toContain('<svg')
    expect(offer).not.toMatch(/style=/)
    const appLink = offer.match(/<a href="(otpauth:[^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(totpOf(appLink).secret.base32).toBe(offer.match(/name="secret" value="([A-Z2-7]+)"/)?.[1])
    const secret = offer.match(/name="secret" value="([A-Z2-7]+)"/)?.[1] ?? ''
    const wrong = await change({ geste: 'confirmer', code: '000000', secret })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining(`value="${secret}"`)])
    const { TOTP } = await import('otpauth')
    const made = await change({ geste: 'confirmer', code: new TOTP({ secret }).generate(), secret })
    expect(await made.text()).toContain('Vos codes de secours')
    expect((await get('/compte', cookie)).status).toBe(303)
    expect((await get('/compte', cookiesAfter(made, cookie))).status).toBe(200)
  })

  it('closes what its role opened as soon as it is taken away', async () => {
    const { cookie } = await createAccount(test, { grants: [regional] })
    const removed = await test.post(
      '/compte/second-facteur',
      { geste: 'retirer', currentPassword: testPassword },
      { cookie },
    )
    expect(locationOf(removed)).toEqual([303, '/compte/second-facteur'])
    const after = cookiesAfter(removed, cookie)
    expect(locationOf(await get('/compte', after))).toEqual([303, '/compte/second-facteur'])
  })
})

it('shows the name of a person as plain text', async () => {
  const { cookie } = await createAccount(test, { grants: [regional] })
  await test.post('/compte/nom', { name: '"><script>zz</script>' }, { cookie })
  expect(await (await get('/compte', cookie)).text()).not.toContain('<script>zz')
})
