import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenIdConnect, type OpenIdConnect } from '../../../src/identity/providers/oidc.ts'
import { marksOf } from '../../../src/identity/providers/oidc-marks.ts'
import type { ProviderName } from '../../../src/identity/providers/oidc-providers.ts'
import { startProConnect, startProSanteConnect, type TestProvider } from '../../support/openid/openid-provider.ts'
import { passThroughProvider } from '../../support/openid/openid-visitor.ts'

const home = 'http://cap-care.test'
const returns = (provider: ProviderName) => `${home}/connexion/${provider}/retour`
const search = (path: string) => path.slice(path.indexOf('?'))

let proConnect: TestProvider
let psc: TestProvider
let openId: OpenIdConnect
beforeAll(async () => {
  proConnect = await startProConnect(home)
  psc = await startProSanteConnect(home)
  openId = createOpenIdConnect({ proconnect: proConnect.settings, 'pro-sante-connect': psc.settings }, () => new Date())
})
afterAll(() => Promise.all([proConnect?.close(), psc?.close()]))

async function signIn(provider: ProviderName, person: string) {
  const marks = marksOf(`secret of ${person}`)
  const address = await openId.signInAddress(provider, marks, returns(provider))
  const back = await passThroughProvider(address, person, home)
  return openId.personOf(provider, marks, returns(provider), search(back))
}

describe('signing in with ProConnect', () => {
  it('tells who the person is and for which SIRET, from a signed userinfo', async () => {
    proConnect.persons.set('directrice', {
      sub: 'directrice',
      claims: { siret: '26590679800014' },
      amr: ['pwd', 'mfa'],
    })
    expect(await signIn('proconnect', 'directrice')).toMatchObject({
      provider: 'proconnect',
      subject: 'directrice',
      sirets: ['26590679800014'],
      finesses: [],
      strong: true,
    })
  })

  it.each([[['pwd']], [['mail']], [['totp']], [['pop']], [undefined]])(
    'does not take %j for two factors',
    async (amr) => {
      proConnect.persons.set('agent', { sub: 'agent', amr })
      expect(await signIn('proconnect', 'agent')).toMatchObject({ subject: 'agent', strong: false })
    },
  )

  it('tells a person who gave up on the provider’s page from a refused answer', async () => {
    await expect(signIn('proconnect', '')).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'provider-sign-in-abandoned',
    })
  })

  it('asks nothing that ProConnect does not name', async () => {
    const marks = marksOf('secret')
    const address = new URL(await openId.signInAddress('proconnect', marks, returns('proconnect')))
    expect([...address.searchParams.keys()].sort()).toEqual(
      ['claims', 'client_id', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'].sort(),
    )
    expect(marks.state.length).toBeGreaterThanOrEqual(32)
    expect(marks.nonce.length).toBeGreaterThanOrEqual(32)
  })

  it('signs out with the id_token, a state and where to come back', async () => {
    const { idToken } = await signIn('proconnect', 'directrice')
    const address = await openId.signOutAddress('proconnect', idToken, 's'.repeat(64), `${home}/deconnexion/retour`)
    const { pathname, searchParams } = new URL(address ?? '')
    expect(pathname).toBe('/api/v2/session/end')
    expect(Object.fromEntries(searchParams)).toEqual({
      id_token_hint: idToken,
      state: 's'.repeat(64),
      post_logout_redirect_uri: `${home}/deconnexion/retour`,
    })
    expect((await fetch(address ?? '')).status).toBe(200)
  })
})

describe('signing in with Pro Santé Connect', () => {
  const activity = { numeroFinessSite: '590000105', numeroSiretSite: '265 906 798 00014', codeRole: '211' }

  it('finds its discovery document, goes to its other host, and reads where the person works', async () => {
    psc.persons.set('f:1:899700000001', {
      sub: 'f:1:899700000001',
      acr: 'eidas1',
      claims: { SubjectNameID: '899700000001', SubjectRefPro: { exercices: [{ activities: [activity] }] } },
    })
    const address = new URL(await openId.signInAddress('pro-sante-connect', marksOf('x'), returns('pro-sante-connect')))
    expect(address.host).not.toBe(new URL(psc.settings.discoveryUrl).host)
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    expect(await signIn('pro-sante-connect', 'f:1:899700000001')).toMatchObject({
      subject: 'f:1:899700000001',
      sirets: ['26590679800014'],
      finesses: ['590000105'],
      strong: true,
    })
  })

  it('accepts a person without SubjectRefPro', async () => {
    psc.persons.set('f:1:autre', { sub: 'f:1:autre', acr: 'eidas1' })
    expect(await signIn('pro-sante-connect', 'f:1:autre')).toMatchObject({ sirets: [], finesses: [], strong: true })
  })

  it('refuses a lower level of assurance than eidas1', async () => {
    psc.persons.set('f:1:faible', { sub: 'f:1:faible', acr: '0' })
    await expect(signIn('pro-sante-connect', 'f:1:faible')).rejects.toMatchObject({
      code: 'provider-answer-refused',
      values: { reason: 'acr' },
    })
  })
})
