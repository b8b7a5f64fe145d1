import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-other-server-'))
const file = join(folder, 'copie.gz')
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
let one: TestApp
let other: TestApp
beforeAll(async () => {
  one = await openTestApp()
  other = await openTestApp()
  await createAccount(one, { email: 'region@exemple.fr', grants: [{ ...nowhere, role: 'region', region: '32' }] })
})
afterAll(async () => {
  await one?.close()
  await other?.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a backup of another server is refused, then restored with the option: its wide accounts are listed and its log is marked', async () => {
  const made = await run(one.app, 'backup', file)
  expect(made.out).toContain(join(one.app.config.DATA_DIR, 'backup.key'))
  const refused = await run(other.app, 'restore', file)
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--from-another-server')])
  expect(refused.err).toContain('backup.key')
  const taken = await run(other.app, 'restore', file, '--from-another-server')
  expect([taken.code, taken.err]).toEqual([0, ''])
  expect(taken.out).toMatch(/region@exemple\.fr {2}region:32/)
  const verified = await run(other.app, 'audit', 'verify')
  expect(verified.code).toBe(0)
  expect(verified.out).toContain('viennent du journal d’un autre serveur')
})
