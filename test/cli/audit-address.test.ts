import { afterAll, beforeAll, expect, it } from 'vitest'
import { grantRole, withdrawRole } from '#identity'
import { operator } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../support/data/directory.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'
import { auditRowsOf } from '../support/use-cases/audit.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor(operator, 'command').storage)
})
afterAll(() => test?.close())

it('the audit log links an account to its invitation and to each change of its roles, without a name or an address', async () => {
  const { accountId } = await createAccount(test, {
    email: 'Seconde.Boite@exemple.fr'.toLowerCase(),
    grants: [grantAs('structure', sampleStructures.tilleuls)],
  })
  const context = test.app.contextFor(operator, 'command')
  const role = { id: accountId, role: 'region' as const, scope: '32' }
  await grantRole(context, role)
  await withdrawRole(context, role)
  const { out, code } = await run(test.app, 'audit', 'address', ' Seconde.Boite@Exemple.fr ')
  expect(code).toBe(0)
  const mark = /([0-9a-f]{20})\./.exec(out)?.[1] ?? 'none'
  const told = (await auditRowsOf(test.app)).filter(({ subject }) => subject.includes(mark))
  expect(told.map(({ action }) => action)).toEqual([
    'identity.invite',
    'identity.send-invitation',
    'identity.accept-invitation',
    'identity.grant-role',
    'identity.withdraw-role',
  ])
  const [invited, , accepted] = told.map(({ subject }) => subject)
  const invitation = invited?.split(' ')[0]
  expect(invited).toBe(`${invitation} structure:${sampleStructures.tilleuls.finess} mail:${mark}`)
  expect(accepted).toBe(
    `${accountId} structure:${sampleStructures.tilleuls.finess} invitation:${invitation} mail:${mark}`,
  )
  for (const { subject } of told) expect(out).toContain(subject)
  expect(JSON.stringify(await auditRowsOf(test.app))).not.toMatch(/seconde|exemple\.fr/i)
})

it('an address that is not in the log has no row, and another server gives it another hash', async () => {
  const { out } = await run(test.app, 'audit', 'address', 'inconnue@exemple.fr')
  expect(out).toContain(': 0.')
  const other = await openTestApp()
  expect((await run(other.app, 'audit', 'address', 'inconnue@exemple.fr')).out).not.toBe(out)
  await other.close()
})
