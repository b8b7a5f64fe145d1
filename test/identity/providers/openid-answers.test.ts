import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createOpenIdConnect, type OpenIdConnect } from '../../../src/identity/providers/oidc.ts'
import { marksOf } from '../../../src/identity/providers/oidc-marks.ts'
import {
  type Draft,
  type Forgery,
  type ForgingProvider,
  startForgingProvider,
} from '../../support/openid/forging-provider.ts'

const returns = 'http://cap-care.test/connexion/proconnect/retour'
const marks = marksOf('the secret of the cookie')
let provider: ForgingProvider
let openId: OpenIdConnect
let now = new Date()

beforeAll(async () => {
  provider = await startForgingProvider()
})
beforeEach(() => {
  provider.forgery = {}
  provider.next = { nonce: marks.nonce, sub: 'directrice', claims: { siret: '26590679800014' } }
  openId = createOpenIdConnect({ proconnect: provider.settings }, () => now)
})
afterAll(() => provider?.close())

const answer = (search = `?code=code&state=${marks.state}`) => openId.personOf('proconnect', marks, returns, search)
const claiming = (claims: Record<string, unknown>) => (draft: Draft) => ({
  ...draft,
  claims: { ...draft.claims, ...claims },
})
const without = (name: string) => (draft: Draft) => ({
  ...draft,
  claims: Object.fromEntries(Object.entries(draft.claims).filter(([key]) => key !== name)),
})
const unsigned = (draft: Draft) => ({ ...draft, header: { alg: 'none' } })
const signedByAnother = (draft: Draft) => ({ ...draft, key: provider.otherKey })
/** The public key of the provider, taken for a shared secret. */
const confused = (draft: Draft) => ({ ...draft, header: { alg: 'HS256', kid: 'own' }, key: provider.publicPem })
const signedWithTheSecret = (draft: Draft) => ({
  ...draft,
  header: { alg: 'HS256' },
  key: provider.settings.clientSecret,
})
const longAgo = { iat: 1_600_000_000, exp: 1_600_000_060 }

describe('the answer of a provider', () => {
  it('is believed when everything of it is right', async () => {
    expect(await answer()).toMatchObject({ subject: 'directrice', sirets: ['26590679800014'], strong: false })
  })

  const forgeries: [string, () => Forgery][] = [
    ['an id_token without signature', () => ({ idToken: unsigned })],
    ['an id_token signed by another key', () => ({ idToken: signedByAnother })],
    ['an id_token signed with the public key as a secret', () => ({ idToken: confused })],
    ['an id_token signed with the shared secret', () => ({ idToken: signedWithTheSecret })],
    ['an id_token of another sign-in', () => ({ idToken: claiming({ nonce: marksOf('another').nonce }) })],
    ['an id_token without nonce', () => ({ idToken: without('nonce') })],
    ['an id_token of another provider', () => ({ idToken: claiming({ iss: 'https://elsewhere.example' }) })],
    ['an id_token for another service', () => ({ idToken: claiming({ aud: 'another-service' }) })],
    ['an id_token that has expired', () => ({ idToken: claiming(longAgo) })],
    ['an id_token of nobody', () => ({ idToken: without('sub') })],
    ['a userinfo without signature', () => ({ userinfo: unsigned })],
    ['a userinfo that is not a JWT', () => ({ plainUserinfo: true })],
    ['a userinfo signed by another key', () => ({ userinfo: signedByAnother })],
    ['a userinfo signed with the public key as a secret', () => ({ userinfo: confused })],
    ['a userinfo signed with the shared secret', () => ({ userinfo: signedWithTheSecret })],
    ['a userinfo of another provider', () => ({ userinfo: claiming({ iss: 'https://elsewhere.example' }) })],
    ['a userinfo that does not say whose it is', () => ({ userinfo: without('iss') })],
    ['a userinfo for another service', () => ({ userinfo: claiming({ aud: 'another-service' }) })],
    ['a userinfo that does not say for whom it is', () => ({ userinfo: without('aud') })],
    ['a userinfo that has expired', () => ({ userinfo: claiming(longAgo) })],
    ['a userinfo of another person', () => ({ userinfo: claiming({ sub: 'another' }) })],
  ]
  it.each(forgeries)('is refused with %s', async (_name, forgery) => {
    provider.forgery = forgery()
    await expect(answer()).rejects.toMatchObject({ kind: 'forbidden', code: 'provider-answer-refused' })
  })

  it.each([
    ['another state', `?code=code&state=${marksOf('another').state}`],
    ['no state', '?code=code'],
    ['two states', `?code=code&state=${marks.state}&state=x`],
    ['no code', `?state=${marks.state}`],
    ['another issuer', `?code=code&state=${marks.state}&iss=https://elsewhere.example`],
    ['a token in the address', `?code=code&state=${marks.state}&id_token=x`],
  ])('is refused with %s', async (_name, search) => {
    await expect(answer(search)).rejects.toMatchObject({ kind: 'forbidden', code: 'provider-answer-refused' })
  })
})

describe('a provider', () => {
  const start = () => openId.signInAddress('proconnect', marks, returns)

  it.each([
    ['tells another issuer', { issuer: 'https://elsewhere.example' }],
    ['sends secrets to another host', { token_endpoint: 'https://elsewhere.example/token' }],
    ['has its keys on another host', { jwks_uri: 'https://elsewhere.example/jwks' }],
    ['has people sign in on another host', { authorization_endpoint: 'https://elsewhere.example/authorize' }],
    ['would be spoken to in clear', { userinfo_endpoint: 'http://elsewhere.example/userinfo' }],
    ['signs nothing', { id_token_signing_alg_values_supported: ['none', 'HS256'] }],
  ])('that %s is not used', async (_name, metadata) => {
    provider.forgery = { metadata: (right) => ({ ...right, ...metadata }) }
    await expect(start()).rejects.toMatchObject({ kind: 'unavailable', code: 'provider-unavailable' })
  })

  it('that fails is asked again at the next sign-in, and then remembered for an hour', async () => {
    provider.forgery = { status: 500 }
    await expect(start()).rejects.toMatchObject({ kind: 'unavailable', code: 'provider-unavailable' })
    provider.forgery = {}
    expect(await start()).toContain('/authorize?')
    provider.forgery = { status: 500 }
    expect(await start()).toContain('/authorize?')
    now = new Date(now.getTime() + 61 * 60 * 1000)
    await expect(start()).rejects.toMatchObject({ kind: 'unavailable', code: 'provider-unavailable' })
  })

  it('that goes down between the sign-in and its answer is said to be down', async () => {
    await start()
    provider.forgery = { status: 502 }
    await expect(answer()).rejects.toMatchObject({ kind: 'unavailable', code: 'provider-unavailable' })
  })

  it('that never answers is not waited for', async () => {
    provider.forgery = { silent: true }
    await expect(start()).rejects.toMatchObject({ kind: 'unavailable', values: { reason: 'OAUTH_TIMEOUT' } })
  })

  it('that is not configured does not exist', async () => {
    await expect(openId.signInAddress('pro-sante-connect', marks, returns)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
