import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backUp, restore } from '#backup'
import { operator } from '#kernel'
import { createAccount, testPassword } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-restore-'))
let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(async () => {
  await test?.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a restore brings back accounts, and no session: everybody signs in again', async () => {
  const nowhere = { finess: null, legalEntityFiness: null, territoryId: null }
  const { email, cookie } = await createAccount(test, { grants: [{ ...nowhere, role: 'region', region: '32' }] })
  const account = async () => (await test.request('/compte', { headers: { cookie } })).status
  expect(await account()).toBe(200)
  const context = test.app.contextFor(operator, 'command')
  const file = join(folder, 'all.gz')
  await backUp(context, { file })
  await restore(context, { file, replace: true })
  expect(await account()).toBe(303)
  const answer = await test.post('/connexion', { adresse: email, 'mot-de-passe': testPassword })
  expect(answer.headers.get('location')).toBe('/connexion/second-facteur')
})
