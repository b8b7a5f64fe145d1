import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'
import { linksMailedTo } from '../support/server/mailbox.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test?.close())

const user = (...words: string[]) => run(test.app, 'user', ...words)
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

describe('the commands of accounts', () => {
  it('invite somebody by mail, and say where the mail went, without the link', async () => {
    const { code, out, err } = await user('invite', 'Rssi@Exemple.fr', '--role', 'region', '--region', '32')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('outbox')
    const links = await linksMailedTo(test.app.config.DATA_DIR, 'rssi@exemple.fr', '/invitation/')
    expect(links).toHaveLength(1)
    expect(out).not.toContain(links[0])
  })

  it('list accounts and invitations', async () => {
    await createAccount(test, { email: 'membre@exemple.fr', grants: [{ ...nowhere, role: 'observer', region: '28' }] })
    const { out } = await user('list')
    expect(out).toMatch(/membre@exemple\.fr .*observer:28 .*second facteur : oui/)
    expect(out).toMatch(/rssi@exemple\.fr .*region:32 .*invitation jusqu’au 29 novembre 2026/)
  })

  it.each([
    [['invite'], '<mail>'],
    [['invite', 'a@exemple.fr'], '--role'],
    [['invite', 'a@exemple.fr', '--role', 'chef'], '« chef »'],
    [['invite', 'a@exemple.fr', '--role', 'structure'], '--structure'],
    [['invite', 'a@exemple.fr', '--role', 'college', '--structure', '590000105'], '--legal-entity'],
    [['invite', 'a@exemple.fr', '--role', 'region', '--region', '99'], '« 99 »'],
    [['invite', 'a@exemple.fr', '--role', 'structure', '--structure', '590000105'], '« 590000105 »'],
    [
      ['invite', 'pas une adresse', '--role', 'admin'],
      '<mail> : Ce n’est pas une adresse électronique. Écrivez-la ainsi : prenom.nom@exemple.fr.',
    ],
    [['invite', 'a@exemple.fr', '--role', 'observer', '--region', '32', '--structure', '590000105'], '--structure'],
    [['invite', 'a@exemple.fr', '--role', 'admin', '--region', '32'], '--region'],
  ])('refuse %j, and say what is wrong', async (words, said) => {
    const { code, err } = await user(...words)
    expect(code).toBe(1)
    expect(err.replaceAll('\u00A0', ' ')).toContain(said)
  })

  it('say every fault of an invitation at once', async () => {
    const unknown = await user('invite', 'pas une adresse', '--role', 'chef')
    expect(unknown.err).toMatch(/<mail>.*--role/s)
    const wrongPlace = await user('invite', 'pas une adresse', '--role', 'college', '--structure', '590000105')
    expect(wrongPlace.err).toMatch(/<mail>.*--legal-entity.*--structure/s)
  })
})
