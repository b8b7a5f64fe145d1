import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Grant } from '#kernel'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null }
const regional: Grant = { ...nowhere, role: 'region', region: '32' }

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test?.close())

const said = async (answer: Response) => (await answer.text()).replaceAll(/\u00A0|&nbsp;/g, ' ')

it('lists every fault of an empty password form, in the order of its fields', async () => {
  const { cookie } = await createAccount(test, { grants: [regional] })
  const empty = { currentPassword: '', password: '', repeated: 'autre' }
  const answer = await test.post('/compte/mot-de-passe', empty, { cookie })
  expect(answer.status).toBe(422)
  const summary = (await said(answer)).split('</section>')[0] ?? ''
  const linked = [...summary.matchAll(/<li><a href="#(\w+)"/g)].map(([, field]) => field)
  expect(linked).toEqual(['currentPassword', 'password', 'repeated'])
})

it('refuses to send a password link to a text that is no email address, which says nothing about accounts', async () => {
  const refused = await test.post('/mot-de-passe-oublie', { adresse: 'zz' })
  expect(refused.status).toBe(422)
  expect(await said(refused)).toContain('value="zz"')
  expect((await test.post('/mot-de-passe-oublie', { adresse: 'personne@exemple.fr' })).status).toBe(200)
})

it('tells a person who is signed in nothing about a session that ended', async () => {
  const { cookie } = await createAccount(test, { grants: [regional] })
  const answer = await test.request('/deconnexion/retour', { headers: { cookie } })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/accueil'])
  expect(await said(await test.request('/deconnexion/retour'))).toContain('Vous êtes déconnecté')
})
