import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { everyRoute } from '../../support/rights/route-table.ts'

const { tilleuls } = sampleStructures
const roles: readonly Role[] = ['structure', 'college', 'region', 'admin']

let test: TestApp
let cookie = ''
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor({ kind: 'operator' }, 'command').storage)
  cookie = (await createAccount(test, { grants: roles.map((role) => grantAs(role, tilleuls)) })).cookie
})
afterAll(() => test?.close())

const deceit = 'Votre accès expire, appelez le 0 800'
const word = encodeURIComponent(deceit)
/** Real values, so that a wrong one is reached behind them too. */
const real: Readonly<Record<string, string>> = { finess: tilleuls.finess, region: '32' }
const queried = [
  'q',
  'de',
  'territoire',
  'region',
  'sans',
  'annee',
  'type',
  'niveau',
  'alerte',
  'par',
  'chiffre',
  'role',
]

/** The text of a page and its names, without what a form keeps in its fields. */
const said = async (answer: Response) => (await answer.text()).replaceAll(/ value="[^"]*"/g, '')

describe('a page that refuses an address', () => {
  it('repeats nothing of it, at any address with a parameter', async () => {
    const named = everyRoute.filter(({ method, path }) => method === 'GET' && path.includes(':'))
    let refused = 0
    for (const { path } of named) {
      const wrong = path.replaceAll(/:\w+/g, word)
      const behind = path.replaceAll(/:(\w+)/g, (_, name: string) => real[name] ?? word)
      const asked = `${behind}?${queried.map((name) => `${name}=${word}`).join('&')}`
      for (const address of new Set([wrong, behind, asked])) {
        for (const headers of [new Headers({ cookie }), new Headers()]) {
          const answer = await test.request(address, { headers })
          if (answer.status < 400) continue
          refused += 1
          expect([address, await said(answer)]).toEqual([address, expect.not.stringContaining(deceit)])
        }
      }
    }
    expect(refused).toBeGreaterThan(150)
  })
})
