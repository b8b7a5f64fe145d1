import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { importFiness } from '#directory'
import { operator } from '#kernel'
import { aFile, aLine, aNumber } from '../../directory/finess-import/finess-lines.ts'
import { aFileOf } from '../../directory/finess-import/reading.ts'
import { startProConnect, startProSanteConnect, type TestProvider } from '../../support/openid/openid-provider.ts'
import { passThroughProvider } from '../../support/openid/openid-visitor.ts'
import { createAccount, testPassword } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { home, invite, mainText, signInRows, Visitor } from '../../support/product/provider-sign-in.ts'

let proConnect: TestProvider
let psc: TestProvider
let test: TestApp
let visitor: Visitor
let now: Date

const ehpad = aNumber(1)
const other = aNumber(2)
const siret = '26020000000012'
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
let made = 0
const someMail = () => `directrice${++made}@exemple.fr`

beforeAll(async () => {
  proConnect = await startProConnect(home)
  psc = await startProSanteConnect(home)
  test = await openTestApp({
    PUBLIC_URL: home,
    PROCONNECT_DISCOVERY_URL: proConnect.settings.discoveryUrl,
    PROCONNECT_CLIENT_ID: proConnect.settings.clientId,
    PROCONNECT_CLIENT_SECRET: proConnect.settings.clientSecret,
    PSC_DISCOVERY_URL: psc.settings.discoveryUrl,
    PSC_CLIENT_ID: psc.settings.clientId,
    PSC_CLIENT_SECRET: psc.settings.clientSecret,
  })
  const lines = [
    aLine({ nofinesset: ehpad, siret, categetab: '500' }),
    aLine({ nofinesset: other, siret: '26590679800014', categetab: '500' }),
    aLine({ nofinesset: aNumber(3), siret: '', categetab: '500' }),
  ]
  await importFiness(test.app.contextFor(operator, 'command'), { path: aFileOf(aFile(lines)) })
})
beforeEach(() => {
  now = new Date('2026-11-22T09:00:00Z')
  test.setNow(now)
  visitor = new Visitor(test)
  made += 1
})
afterAll(() => Promise.all([test?.close(), proConnect?.close(), psc?.close()]))

/** A new person at ProConnect. */
function agent(claims: Record<string, unknown> = { siret }, amr = ['pwd']): string {
  const sub = `agent-${++made}`
  proConnect.persons.set(sub, { sub, claims, amr })
  return sub
}

/** A new person at Pro Santé Connect; without activity, one that has no `SubjectRefPro`. */
function professional(activity?: Record<string, string>, acr = 'eidas1'): string {
  const sub = `f:550dc1c8:${++made}`
  const claims = activity ? { SubjectRefPro: { exercices: [{ activities: [activity] }] } } : {}
  psc.persons.set(sub, { sub, acr, claims })
  return sub
}

const expectLastSignIn = (line: string) => vi.waitFor(async () => expect((await signInRows(test)).at(-1)).toBe(line))

describe('signing in with a provider', () => {
  it('accepts an invitation, links the identity, and recognises it the next time', async () => {
    const email = someMail()
    const person = agent()
    const invitation = await invite(test, email, 'structure', ehpad)
    const answer = await visitor.signIn('proconnect', person, { invitation })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/accueil'])
    const first = await visitor.signedIn()
    expect(first).toMatchObject({ email, grants: [{ role: 'structure', finess: ehpad }] })

    const later = new Visitor(test)
    await later.signIn('proconnect', person)
    expect(await later.signedIn()).toMatchObject({ accountId: first?.accountId, email })
    await expectLastSignIn(`done ${first?.accountId}`)
    expect((await later.post('/connexion/proconnect', { invitation })).status).toBe(404)
  })

  it('accepts an invitation with Pro Santé Connect, with and without SubjectRefPro', async () => {
    for (const person of [
      professional({ numeroFinessSite: ehpad }),
      professional({ numeroSiretSite: siret }),
      professional(),
    ]) {
      const email = someMail()
      const one = new Visitor(test)
      await one.signIn('pro-sante-connect', person, { invitation: await invite(test, email, 'structure', ehpad) })
      expect(await one.signedIn()).toMatchObject({ email, grants: [{ finess: ehpad }] })
    }
  })

  it('stands for a password that is asked again, for ten minutes', async () => {
    await visitor.signIn('proconnect', agent(), { invitation: await invite(test, someMail(), 'structure', ehpad) })
    const make = () => visitor.post('/compte/cles/nouvelle', { nom: 'Tableau de bord', jour: '31/12/2026' })
    const words = 'Déconnectez-vous, reconnectez-vous, puis recommencez dans les dix minutes.'
    expect(await mainText(await make())).toContain('Copiez la clé maintenant')
    test.setNow(new Date(now.getTime() + 10 * 60_000))
    for (const refused of [await make(), await visitor.post('/compte/second-facteur', { geste: 'commencer' })]) {
      expect(refused.status).toBeGreaterThanOrEqual(409)
      expect(await mainText(refused)).toContain(words)
    }
  })

  it('accepts an invitation for a structure whose SIRET is not known', async () => {
    const invitation = await invite(test, someMail(), 'structure', aNumber(3))
    await visitor.signIn('proconnect', agent(), { invitation })
    expect(await visitor.signedIn()).toMatchObject({ grants: [{ finess: aNumber(3) }] })
  })

  it('continues to the page asked for, and never to another site', async () => {
    const person = agent()
    await visitor.signIn('proconnect', person, { invitation: await invite(test, someMail(), 'structure', ehpad) })
    const wanted = async (suite: string) =>
      (await new Visitor(test).signIn('proconnect', person, { suite })).headers.get('location')
    expect(await wanted('/structures/x?onglet=plan')).toBe('/structures/x?onglet=plan')
    for (const hostile of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/.//elsewhere.example',
      '/a/..//elsewhere.example',
      '/\t/elsewhere.example',
      'javascript:alert(1)',
      '/%0d%0aLocation:https://elsewhere.example\r\nX: y',
    ]) {
      expect([hostile, await wanted(hostile)]).toEqual([hostile, expect.not.stringMatching(/^(?!\/)|^\/[/\\]|[\r\n]/)])
    }
  })

  it('gives a role that needs two factors only if the provider says that two were used', async () => {
    const strong = agent({}, ['pwd', 'mfa'])
    await visitor.signIn('proconnect', strong, { invitation: await invite(test, someMail(), 'region', '32') })
    expect(await visitor.signedIn()).toMatchObject({ secondFactorMissing: false, grants: [{ role: 'region' }] })

    proConnect.persons.set(strong, { sub: strong, amr: ['pwd'] })
    const weak = new Visitor(test)
    await weak.signIn('proconnect', strong)
    expect(await weak.signedIn()).toMatchObject({ secondFactorMissing: true, grants: [] })

    const card = new Visitor(test)
    await card.signIn('pro-sante-connect', professional(), { invitation: await invite(test, someMail(), 'admin') })
    expect(await card.signedIn()).toMatchObject({ secondFactorMissing: false, grants: [{ role: 'admin' }] })
  })

  it('asks for the second factor of the account when the provider does not report two', async () => {
    const account = await createAccount(test, { grants: [{ ...nowhere, role: 'region', region: '32' }] })
    const person = agent({}, ['pwd'])
    // Signed in with a password, the owner links the identity with a new invitation.
    const [name = '', value = ''] = account.cookie.split('=')
    visitor.cookies.set(name, value)
    const invitation = await invite(test, account.email, 'structure', ehpad)
    const linking = await visitor.signIn('proconnect', person, { invitation, suite: '/compte' })
    expect(linking.headers.get('location')).toBe('/connexion/second-facteur?suite=%2Fcompte')

    const one = new Visitor(test)
    const answer = await one.signIn('proconnect', person)
    expect(answer.headers.get('location')).toBe('/connexion/second-facteur')
    expect(await one.signedIn()).toBeUndefined()
    await one.post('/connexion/second-facteur', {
      code: account.totp?.generate({ timestamp: Date.now() + 30_000 }) ?? '',
    })
    expect(await one.signedIn()).toMatchObject({ accountId: account.accountId })
  })
})

describe('signing in with a provider is refused, in words and in the log, to', () => {
  it('a person whom nobody invited, even with a known email address', async () => {
    const account = await createAccount(test, { grants: [{ ...nowhere, role: 'admin' }] })
    const answer = await visitor.signIn('proconnect', agent({ siret, email: account.email }))
    expect(answer.status).toBe(403)
    const said = await mainText(answer)
    expect(said).toContain('aucun compte de ce serveur')
    expect(said).not.toContain(account.email)
    expect(await visitor.signedIn()).toBeUndefined()
    await expectLastSignIn('refused proconnect:provider-person-unknown')
  })

  it('a person of another structure than that of the invitation, by SIRET or by FINESS', async () => {
    const invitation = await invite(test, someMail(), 'structure', other)
    const answer = await visitor.signIn('proconnect', agent({ siret }), { invitation })
    expect([answer.status, await mainText(answer)]).toEqual([403, expect.stringContaining('une autre structure')])
    await expectLastSignIn('refused proconnect:provider-other-structure')

    const card = new Visitor(test)
    await card.signIn('pro-sante-connect', professional({ numeroFinessSite: ehpad }), { invitation })
    expect(await card.signedIn()).toBeUndefined()
    await expectLastSignIn('refused pro-sante-connect:provider-other-structure')

    // The invitation still works for the person it is meant for.
    const right = new Visitor(test)
    await right.signIn('pro-sante-connect', professional({ numeroFinessSite: other }), { invitation })
    expect(await right.signedIn()).toMatchObject({ grants: [{ finess: other }] })
  })

  it.each([
    ['another SIRET of the same SIREN', '26020000000038', 'un autre établissement du même organisme', 'other-site'],
    ['a list of other SIRETs', ['99999999900019', '88888888800018'], 'une autre structure', 'other-structure'],
    ['a SIRET that cannot be read', { value: siret }, 'ne sait pas lire', 'workplace-unreadable'],
  ])('a person who comes with %s: the password stays open, and the page says so', async (_what, claim, said, code) => {
    // The log holds a limited number of refusals a minute, so the clock moves on.
    test.setNow(new Date(test.app.clock().getTime() + 60_000))
    const invitation = await invite(test, someMail(), 'structure', ehpad)
    const answer = await visitor.signIn('proconnect', agent({ siret: claim }), { invitation })
    const text = await mainText(answer)
    expect([answer.status, text]).toEqual([403, expect.stringContaining(said)])
    expect(text).toContain('choisi')
    expect(text).toContain('un mot de passe')
    expect(await visitor.signedIn()).toBeUndefined()
    await expectLastSignIn(`refused proconnect:provider-${code}`)
    expect((await test.request(`/invitation/${invitation}`)).status).toBe(200)
  })

  it('a person who intercepts an invitation sent to the holder of an account', async () => {
    const account = await createAccount(test, { grants: [{ ...nowhere, role: 'structure', finess: ehpad }] })
    const invitation = await invite(test, account.email, 'structure', other)
    await visitor.signIn('proconnect', agent({}), { invitation })
    expect(await visitor.signedIn()).toBeUndefined()
    await expectLastSignIn('refused proconnect:provider-account-exists')
  })

  it('a person who returns twice with one response', async () => {
    const person = agent()
    const invitation = await invite(test, someMail(), 'structure', ehpad)
    const address = await visitor.leaveFor('proconnect', { invitation })
    const pending = visitor.cookie
    const back = await passThroughProvider(address, person, home)
    expect((await visitor.get(back)).status).toBe(303)
    const again = await test.request(back, { headers: { cookie: pending } })
    expect([again.status, again.headers.getSetCookie().join()]).toEqual([
      403,
      expect.not.stringContaining('session_token'),
    ])
    expect(await mainText(again)).toContain('a déjà servi')
    await expectLastSignIn('refused proconnect:provider-sign-in-lost')
  })

  it('another browser than the one that began', async () => {
    const back = await passThroughProvider(await visitor.leaveFor('proconnect'), agent(), home)
    const stranger = new Visitor(test)
    expect((await stranger.get(back)).status).toBe(403)
    // Another browser is refused too, even with its own sign-in in progress.
    await stranger.leaveFor('proconnect')
    expect((await stranger.get(back)).status).toBe(403)
    await expectLastSignIn('refused proconnect:provider-sign-in-lost')
  })

  it('a state that is not ours, without ending the sign-in that is going on', async () => {
    const person = agent()
    const address = await visitor.leaveFor('proconnect', {
      invitation: await invite(test, someMail(), 'structure', ehpad),
    })
    expect((await visitor.get(`/connexion/proconnect/retour?code=x&state=${'a'.repeat(64)}`)).status).toBe(403)
    expect((await visitor.get('/connexion/proconnect/retour')).status).toBe(403)
    expect((await visitor.get(await passThroughProvider(address, person, home))).status).toBe(303)
  })

  it('the answer of one provider given to the other', async () => {
    const back = await passThroughProvider(await visitor.leaveFor('proconnect'), agent(), home)
    expect((await visitor.get(back.replace('proconnect', 'pro-sante-connect'))).status).toBe(403)
    await expectLastSignIn('refused pro-sante-connect:provider-sign-in-lost')
  })

  it('a person who returns too late', async () => {
    const back = await passThroughProvider(await visitor.leaveFor('proconnect'), agent(), home)
    test.setNow(new Date(now.getTime() + 11 * 60 * 1000))
    const answer = await visitor.get(back)
    expect([answer.status, await mainText(answer)]).toEqual([403, expect.stringContaining('a expiré')])
  })

  it('a person who cancels at the provider', async () => {
    const answer = await visitor.signIn('proconnect', '')
    expect([answer.status, await mainText(answer)]).toEqual([403, expect.stringContaining('a été interrompue')])
  })

  it('a form of another site', async () => {
    const answer = await test.post('/connexion/proconnect', {}, { origin: 'https://elsewhere.example' })
    expect([answer.status, answer.headers.get('refresh')]).toEqual([403, null])
  })
})

describe('a server', () => {
  it('without providers has none', async () => {
    const without = await openTestApp()
    expect((await without.post('/connexion/proconnect', {})).status).toBe(404)
    expect((await without.request('/connexion/pro-sante-connect/retour?code=x&state=y')).status).toBe(404)
    await without.close()
  })

  it('whose provider is down says so, and serves the other pages', async () => {
    const gone = await startProConnect(home)
    const { discoveryUrl, clientId, clientSecret } = gone.settings
    await gone.close()
    const lonely = await openTestApp({
      PUBLIC_URL: home,
      PROCONNECT_DISCOVERY_URL: discoveryUrl,
      PROCONNECT_CLIENT_ID: clientId,
      PROCONNECT_CLIENT_SECRET: clientSecret,
    })
    const answer = await lonely.post('/connexion/proconnect', {})
    expect([answer.status, await mainText(answer)]).toEqual([503, expect.stringContaining('ne répond pas')])
    await vi.waitFor(async () => expect(await signInRows(lonely)).toEqual(['refused proconnect:ECONNREFUSED']))
    expect((await lonely.request('/')).status).toBe(200)
    await createAccount(lonely, { grants: [{ ...nowhere, role: 'admin' }] })
    await lonely.close()
  })
})

it('after a later sign-in with a password, signs out of this site only', async () => {
  const { email } = await createAccount(test, { grants: [{ ...nowhere, role: 'structure', finess: ehpad }] })
  await visitor.signIn('proconnect', agent(), { invitation: await invite(test, someMail(), 'structure', ehpad) })
  visitor.cookies.delete('cap-care.session_token')
  await visitor.post('/connexion', { adresse: email, 'mot-de-passe': testPassword })
  expect(await visitor.signedIn()).toMatchObject({ email })
  const answer = await visitor.post('/deconnexion')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/connexion?fait=deconnexion'])
})

it('signs out at the provider through which the browser signed in, and returns', async () => {
  const person = agent()
  await visitor.signIn('proconnect', person, { invitation: await invite(test, someMail(), 'structure', ehpad) })
  const answer = await visitor.post('/deconnexion')
  const address = new URL((answer.headers.get('refresh') ?? '').replace('0; url=', ''))
  expect(address.pathname).toBe('/api/v2/session/end')
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${home}/deconnexion/retour`)
  expect(address.searchParams.get('state')?.length).toBeGreaterThanOrEqual(32)
  expect((await fetch(address)).status).toBe(200)
  expect(await visitor.signedIn()).toBeUndefined()
  expect(await mainText(await visitor.get('/deconnexion/retour?state=x'))).toContain('Vous êtes déconnecté')
  expect([...visitor.cookies.keys()]).toEqual([])
})
