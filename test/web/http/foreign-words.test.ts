import { globSync, readFileSync } from 'node:fs'
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
      // Somebody without an account gets no further than the door, whatever the address.
      const tries = [wrong, behind, asked].map((address) => [address, { cookie }] as const)
      for (const [address, headers] of [[wrong, {}] as const, ...tries]) {
        const answer = await test.request(address, { headers })
        if (answer.status < 400) continue
        refused += 1
        expect([address, await said(answer)]).toEqual([address, expect.not.stringContaining(deceit)])
      }
    }
    expect(refused).toBeGreaterThan(150)
  })
})

/** Every parameter that a page reads, as the sources name it. */
function parametersOfPages(): string[] {
  const sources = globSync('src/web/**/*.ts').map((path) => readFileSync(path, 'utf8'))
  const read =
    /\b(?:address|new Address\(context\))\s*\.(?:text|texts|search|count|page|oneOf|named|among)(?:<\w+>)?\('([\w-]+)'/g
  const names = sources.flatMap((source) => [...source.matchAll(read)].map(([, name = '']) => name))
  return [...new Set([...names, 'q', 'page', 'annee'])].sort()
}

describe('a wrong parameter of an address', () => {
  it('breaks no page, and is written nowhere as a tag, whichever page and parameter', async () => {
    const parameters = parametersOfPages()
    expect(parameters).toEqual(expect.arrayContaining(['q', 'de', 'objectif', 'type', 'perimetre', 'recherche']))
    const markup = '"><script>x</script>\'`'
    // A search that cannot be a filter is not hidden behind the refusal of a filter.
    const free = ['q', 'de', 'a', 'objectif', 'recherche', 'nom', 'finess', 'perimetre', 'structure', 'fait', 'suite']
    const askings = [
      parameters.map((name) => [name, markup]),
      free.map((name) => [name, markup]),
      parameters.map((name) => [name, 'constructor']),
    ].map((pairs) => new URLSearchParams(pairs).toString())
    const pages = everyRoute.filter(({ method }) => method === 'GET')
    const faults: string[] = []
    for (const { path } of pages) {
      const page = path.replaceAll(/:(\w+)/g, (_, name: string) => real[name] ?? word)
      for (const asked of askings) {
        const answer = await test.request(`${page}?${asked}`, { headers: { cookie } })
        const text = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
        if (answer.status >= 500 || text.includes('<script>x')) faults.push(`${answer.status} ${page}?${asked}`)
      }
    }
    expect(faults).toEqual([])
  })
})
