import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { askerOf, newId } from '#kernel'
import { keepList } from '#structure-lists'
import { createBudget } from '../../src/reports/printer/budget.ts'
import { createFairQueue } from '../../src/reports/printer/fair-queue.ts'
import { sendChunks, sendFile } from '../../src/web/http/answers/answer.ts'
import { accountFiles, accountPrints } from '../../src/web/http/limits.ts'
import { entrance } from '../../src/web/http/protection.ts'
import { file, print } from '../../src/web/http/routing/route.ts'
import { addRoutes } from '../../src/web/http/routing/routing.ts'
import { accountContext } from '../../src/web/http/visitors/session.ts'
import { paths } from '../../src/web/paths.ts'
import { answerError } from '../../src/web/ui/refusals/refusals.ts'
import { accountAs, grantAs, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { createAccount, type TestAccount } from '../support/product/accounts.ts'
import { administrationOf } from '../support/product/administration.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

/*
 * A table or an archive may be under way for minutes. The right to it may end meanwhile: what is left of it does not leave, as
 * another request would get nothing.
 */

let test: TestApp
let administration: Awaited<ReturnType<typeof administrationOf>>
let web: Hono
/** The queue of the printer, before a browser that prints when the test says so. */
const now = () => 0
const budget = createBudget({ burstSeconds: 60, secondsPerMinute: 6 }, now)
const printer = createFairQueue<string>({ places: 100, placesPerCaller: 30, budget, now })
let printing = Promise.withResolvers<void>()
const atPrinter = { asked: 0, begun: 0 }
/** How many files have ended, whole or not: each frees the rows and the memory that it held. */
let ended = 0

async function* endless() {
  try {
    for (;;) yield new Uint8Array(1024)
  } finally {
    ended += 1
  }
}

/** As when the database fails in the middle of a table. */
async function* broken() {
  for (let chunk = 0; chunk < 5; chunk += 1) yield new TextEncoder().encode('nom;score\n')
  throw new Error('a value of somebody')
}

beforeAll(async () => {
  test = await openTestApp()
  administration = await administrationOf(test)
  web = new Hono({ router: new TrieRouter() })
  addRoutes(web, test.app, {
    enter: entrance(test.app.config, () => undefined),
    refuse: (error, context) => answerError(test.app, error, context),
    routes: [
      file('/file', 'followed', accountFiles, async (app, context) => {
        await accountContext(app, context)
        return sendChunks(context, { type: 'text/csv', name: 'liste.csv', chunks: endless() })
      }),
      print('/printed', 'followed', accountPrints, async (app, context) => {
        const { actor, gone, rightLasts } = await accountContext(app, context)
        const make = async () => {
          atPrinter.begun += 1
          await printing.promise
          return 'a PDF'
        }
        atPrinter.asked += 1
        const pdf = await printer.ask({ ...askerOf({ actor, gone, rightLasts }), content: newId(), make })
        return sendFile(context, { type: 'application/pdf', name: 'rapport.pdf', content: pdf })
      }),
      file('/broken', 'anyone', accountFiles, (_app, context) =>
        sendChunks(context, { type: 'text/csv', name: 'liste.csv', chunks: broken(), isText: true }),
      ),
    ],
    doors: [],
  })
})
afterAll(() => test?.close())

const role = { role: 'region', perimetre: hautsDeFrance }
const change = async ({ accountId }: TestAccount, what: string, fields: Record<string, string> = {}) => {
  const answer = await administration.post(`/administration/comptes/${accountId}/${what}`, fields)
  expect([what, answer.status]).toEqual([what, 303])
}
const later = () => test.setNow(new Date(test.app.clock().getTime() + 2_000))

const readerOf = (name: string) =>
  createAccount(test, { email: `${name}@exemple.fr`, grants: [grantAs('region', sampleStructures.tilleuls)] })

/** A file of the account, of which the beginning was read. */
async function underWay(account: TestAccount) {
  const answer = await web.request('/file', { headers: { cookie: account.cookie } })
  const reader = answer.body?.getReader()
  expect((await reader?.read())?.value?.length).toBe(1024)
  return { answer, read: async () => (await reader?.read())?.value?.length }
}

const ends: Readonly<Record<string, (account: TestAccount) => Promise<unknown>>> = {
  'account closed': (account) => change(account, 'fermeture'),
  'role withdrawn': (account) => change(account, 'roles/retrait', role),
  'role moved to another region': async (account) => {
    await change(account, 'roles', { ...role, perimetre: '28' })
    await change(account, 'roles/retrait', role)
  },
  'sessions ended by an administrator': (account) => change(account, 'sessions'),
}

for (const [end, happens] of Object.entries(ends)) {
  it(`a file under way stops within a second and holds nothing any more, and a kept list is shut: ${end}`, async () => {
    const account = await createAccount(test, { grants: [grantAs('region', sampleStructures.tilleuls)] })
    const { id } = await keepList(test.app.contextFor(accountAs('region', sampleStructures.tilleuls), 'web'), {
      region: hautsDeFrance,
      name: end,
      numbers: [sampleStructures.tilleuls.finess],
    })
    const list = async () => (await administration.get(paths.list(hautsDeFrance, id), account)).status
    expect(await list()).toBe(200)
    const { read } = await underWay(account)
    const before = ended
    await happens(account)
    expect(await list()).not.toBe(200)
    later()
    // A chunk that was made before may still leave.
    await expect(read().then(read)).rejects.toThrow('cut off')
    expect(ended).toBe(before + 1)
  })
}

for (const [end, happens] of Object.entries(ends)) {
  it(`a PDF does not leave once its reader lost the right, at the printer or before its turn: ${end}`, async () => {
    const [account, other] = await Promise.all([newId(), newId()].map(readerOf))
    if (!account || !other) throw new Error('no accounts')
    printing = Promise.withResolvers()
    Object.assign(atPrinter, { asked: 0, begun: 0 })
    const ask = ({ cookie }: TestAccount) => web.request('/printed?annee=2026', { headers: { cookie } })
    // The first is being printed; of the second and the third, only that of the other account has its turn after it.
    const asked = [ask(account), ask(account), ask(other)]
    await vi.waitFor(() => expect(atPrinter).toEqual({ asked: 3, begun: 1 }))
    await happens(account)
    printing.resolve()
    const [printed, waiting, others] = await Promise.all(asked)
    const moved = [303, '/printed?annee=2026']
    expect([printed, waiting].map((answer) => [answer?.status, answer?.headers.get('location')])).toEqual([
      moved,
      moved,
    ])
    expect(await others?.text()).toBe('a PDF')
    expect(atPrinter.begun).toBe(2)
  })
}

it('a file under way goes on while its reader keeps the right, with a role more or another account ended', async () => {
  const [account, other] = await Promise.all([newId(), newId()].map(readerOf))
  if (!account || !other) throw new Error('no accounts')
  const { read } = await underWay(account)
  await change(other, 'fermeture')
  await change(account, 'roles', { role: 'observer', perimetre: hautsDeFrance })
  later()
  for (let chunk = 0; chunk < 4; chunk += 1) expect(await read()).toBe(1024)
})

describe('a file that is cut off on a connection', () => {
  const server = createAdaptorServer({ fetch: (request, env) => web.fetch(request, env) })
  let at = ''
  const printed: string[] = []
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((...words) => printed.push(words.map(String).join(' ')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('is told to the browser as not whole, without a word of ours in it, and to nobody else, when the right ended', async () => {
    const account = await createAccount(test, { grants: [grantAs('region', sampleStructures.tilleuls)] })
    const answer = await fetch(`${at}/file`, { headers: { cookie: account.cookie } })
    const reader = answer.body?.getReader()
    await change(account, 'fermeture')
    later()
    let text = ''
    const readAll = async () => {
      for (let next = await reader?.read(); next?.value; next = await reader?.read())
        text += new TextDecoder().decode(next.value)
    }
    await expect(readAll()).rejects.toThrow('terminated')
    expect(text.replaceAll('\0', '')).toBe('')
    expect(printed).toEqual([])
  })

  it.each(['gzip', 'identity'])(
    'is told as one line of the operator’s, without the values, when the server failed: %s',
    async (coding) => {
      printed.length = 0
      const answer = await fetch(`${at}/broken`, { headers: { 'accept-encoding': coding } })
      await expect(answer.text()).rejects.toThrow('terminated')
      expect(printed).toEqual([expect.stringMatching(/^Error < at /)])
    },
  )
})
