import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import {
  type Draft,
  type Forgery,
  type ForgingProvider,
  startForgingProvider,
} from '../../support/openid/forging-provider.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { home, invite, mainText, signInRows, Visitor } from '../../support/product/provider-sign-in.ts'

let provider: ForgingProvider
let test: TestApp
beforeAll(async () => {
  provider = await startForgingProvider()
  test = await openTestApp({
    PUBLIC_URL: home,
    PROCONNECT_DISCOVERY_URL: provider.settings.discoveryUrl,
    PROCONNECT_CLIENT_ID: provider.settings.clientId,
    PROCONNECT_CLIENT_SECRET: provider.settings.clientSecret,
  })
})
afterAll(() => Promise.all([test?.close(), provider?.close()]))

/** Returns from the provider with the next forged response, with an invitation. */
async function comeBack(invitation: string, forgery: Forgery = {}) {
  const visitor = new Visitor(test)
  const asked = new URL(await visitor.leaveFor('proconnect', { invitation })).searchParams
  provider.next = { nonce: asked.get('nonce') ?? '', sub: 'directrice' }
  provider.forgery = forgery
  const answer = await visitor.get(`/connexion/proconnect/retour?code=code&state=${asked.get('state')}`)
  provider.forgery = {}
  return { visitor, answer }
}

const unsigned = (draft: Draft) => ({ ...draft, header: { alg: 'none' } })
const signedByAnother = (draft: Draft) => ({ ...draft, key: provider.otherKey })
const ofAnother = (draft: Draft) => ({ ...draft, claims: { ...draft.claims, sub: 'another' } })
const replayed = (draft: Draft) => ({ ...draft, claims: { ...draft.claims, nonce: 'n'.repeat(64) } })
const forAnother = (draft: Draft) => ({ ...draft, claims: { ...draft.claims, aud: 'another-service' } })

it.each([
  ['an id_token without signature', { idToken: unsigned }],
  ['an id_token signed by another key', { idToken: signedByAnother }],
  ['an id_token of another sign-in', { idToken: replayed }],
  ['an id_token for another service', { idToken: forAnother }],
  ['a userinfo without signature', { userinfo: unsigned }],
  ['a userinfo signed by another key', { userinfo: signedByAnother }],
  ['a userinfo for another service', { userinfo: forAnother }],
  ['a userinfo of another person', { userinfo: ofAnother }],
  ['a userinfo that is not a JWT', { plainUserinfo: true }],
])('opens no session and uses up no invitation with %s, and the log is told', async (_name, forgery) => {
  const invitation = await invite(test, 'directrice@exemple.fr', 'region', '32')
  const before = (await signInRows(test)).length
  // A repeated refusal is logged once a minute, so the clock moves on.
  test.setNow(new Date(Date.UTC(2026, 10, 22, 9, before)))
  const { visitor, answer } = await comeBack(invitation, forgery)
  expect([answer.status, await mainText(answer)]).toEqual([403, expect.stringContaining('n’a pas pu être vérifiée')])
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await visitor.signedIn()).toBeUndefined()
  await vi.waitFor(async () => expect(await signInRows(test)).toHaveLength(before + 1))
  expect((await signInRows(test)).at(-1)).toMatch(/^refused proconnect:[\w-]+$/)
  expect((await visitor.get(`/invitation/${invitation}`)).status).toBe(200)
})

it('opens one with a right answer', async () => {
  const invited = await comeBack(await invite(test, 'autre@exemple.fr', 'region', '32'))
  expect(invited.answer.status).toBe(303)
  expect(await invited.visitor.signedIn()).toMatchObject({ email: 'autre@exemple.fr' })
})
