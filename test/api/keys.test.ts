import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import { changePassword, grantRole, listAccessKeys, withdrawAccessKey } from '#identity'
import { type Actor, operator } from '#kernel'
import { accessKeys } from '../../src/identity/tables.ts'
import { createServerApp } from '../../src/server.ts'
import { accountAs, grantAs, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { askWith, keyOf } from '../support/product/access-key.ts'
import { createAccount, mailsTo, type TestAccount, testPassword } from '../support/product/accounts.ts'
import { administrationOf } from '../support/product/administration.ts'
import { openTestApp, origin, type TestApp } from '../support/product/app.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const { tilleuls, hospital } = sampleStructures
const start = new Date('2026-11-22T09:00:00Z')
const results = (finess: string) => `/api/v1/structures/${finess}/results`
const keyPattern = /value="(capcare_[\w-]{43})"/

describe('a key for a program', () => {
  let test: TestApp
  let administration: Awaited<ReturnType<typeof administrationOf>>
  let director: TestAccount

  beforeAll(async () => {
    test = await openTestApp()
    administration = await administrationOf(test)
    const own = test.app.contextFor(accountAs('structure', tilleuls), 'web')
    const { finess } = tilleuls
    const { assessment } = await addQuestionnaire(own, { finess, questionnaireId: 'diagnostic-initial' })
    const reference = { assessmentId: assessment.id, finess }
    const typed = { 'referent-securite': { values: ['ne-sait-pas'], comment: 'MOT-INTERNE', internal: true } }
    await saveAnswers(own, { ...reference, typed })
    await submitNow(own, reference)
  })
  beforeEach(async () => {
    test.setNow(start)
    director = await createAccount(test, { grants: [grantAs('structure', tilleuls)] })
  })
  afterAll(() => test?.close())

  const statusOf = async (key: string, path = results(tilleuls.finess)) => (await askWith(test, key, path)).status
  const make = (fields: Record<string, string>, { cookie } = director) =>
    test.post('/compte/cles/nouvelle', { nom: 'Tableau de bord', jour: '20/02/2027', ...fields }, { cookie })
  const asOwner = ({ accountId }: TestAccount) =>
    test.app.contextFor({ kind: 'account', accountId, grants: [] } satisfies Actor, 'web')

  it('is made with the password, shown once, told by mail, and kept as a hash', async () => {
    const page = await make({ currentPassword: testPassword })
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const key = keyPattern.exec(await page.text())?.[1] ?? ''
    expect(await statusOf(key)).toBe(200)
    const list = await (await test.request('/compte/cles', { headers: { cookie: director.cookie } })).text()
    expect(list).toContain('Tableau de bord')
    expect(list).not.toContain(key)
    const subject = 'Une clé d’accès a été faite avec votre compte'
    // The page does not wait for the mail. An account that signs in with an identity provider has no password to change.
    await vi.waitFor(async () =>
      expect((await mailsTo(test, director.email)).find((mail) => mail.subject === subject)?.text).toMatch(
        /changez aussitôt votre mot de passe.*«\u00A0Se déconnecter partout\u00A0»/s,
      ),
    )
    const { storage } = asOwner(director)
    const rows = await storage.read((database) => database.select().from(accessKeys))
    expect(JSON.stringify(rows)).not.toContain(key.slice('capcare_'.length))
  })

  it('is refused with every fault at once, and keeps what was typed', async () => {
    const answer = await make({ nom: '', jour: '20/02/2028', currentPassword: 'pas le bon' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const told of ['Donnez un nom à la clé', 'une clé dure un an au plus', 'mot de passe n’est pas', '20/02/2028'])
      expect(page).toContain(told)
    for (const jour of ['21/11/2026', 'demain', '']) {
      expect((await make({ jour, currentPassword: testPassword })).status).toBe(422)
    }
    expect(await listAccessKeys(asOwner(director), {})).toEqual([])
  })

  it('reads what its owner may read, as the command prints it, without an internal comment', async () => {
    const text = await (await askWith(test, await keyOf(test, director), results(tilleuls.finess))).text()
    expect(text).not.toContain('MOT-INTERNE')
    const { numero_finess, results: read } = JSON.parse(text)
    expect(text.startsWith('{"numero_finess"')).toBe(true)
    expect([numero_finess, read.length, read[0].questionnaire]).toEqual([tilleuls.finess, 1, 'diagnostic-initial'])
    expect(read[0].explanation.length).toBeGreaterThan(5)
    expect(read[0].submittedOn).toBe('2026-11-22')
  })

  it('answers of what its owner may not see as of what does not exist', async () => {
    const key = await keyOf(test, director)
    const refused = async (finess: string) => {
      const answer = await askWith(test, key, results(finess))
      return [answer.status, [...answer.headers], await answer.text()]
    }
    const none = await refused('999999999')
    expect(none[0]).toBe(404)
    expect(await refused(hospital.finess)).toEqual(none)
  })

  it('reads nothing of a role that its owner received later, even for structures already followed', async () => {
    const key = await keyOf(test, director)
    test.setNow(new Date(start.getTime() + 60_000))
    const context = test.app.contextFor(operator, 'command')
    await grantRole(context, { id: director.accountId, role: 'structure', scope: hospital.finess })
    expect([await statusOf(key), await statusOf(key, results(hospital.finess))]).toEqual([200, 404])
    expect(await statusOf(await keyOf(test, director), results(hospital.finess))).toBe(200)
  })

  it('opens nothing while a role of its owner asks for a second factor that is missing', async () => {
    const key = await keyOf(test, director)
    test.setNow(new Date(start.getTime() + 60_000))
    const context = test.app.contextFor(operator, 'command')
    await grantRole(context, { id: director.accountId, role: 'region', scope: hautsDeFrance })
    expect(await statusOf(key)).toBe(401)
    await expect(keyOf(test, director)).rejects.toMatchObject({ code: 'access-key-second-factor' })
  })

  it('opens until the end of its last day in France', async () => {
    const key = await keyOf(test, director, '2026-11-23')
    test.setNow(new Date('2026-11-23T22:59:00Z'))
    expect(await statusOf(key)).toBe(200)
    test.setNow(new Date('2026-11-23T23:00:00Z'))
    expect(await statusOf(key)).toBe(401)
  })

  it('is withdrawn by its owner, by an administrator, and by a new password', async () => {
    const [one, other, third] = [await keyOf(test, director), await keyOf(test, director), await keyOf(test, director)]
    const [last, middle] = await listAccessKeys(asOwner(director), {})
    const withdrawn = await test.post('/compte/cles/retrait', { cle: last?.id ?? '' }, { cookie: director.cookie })
    expect(withdrawn.status).toBe(303)
    const ended = await administration.post(`/administration/comptes/${director.accountId}/cles/retrait`, {
      cle: middle?.id ?? '',
    })
    expect(ended.status).toBe(303)
    const states = [await statusOf(one), await statusOf(other), await statusOf(third)]
    expect(states.toSorted()).toEqual([200, 401, 401])
    const password = 'vingt merles sous la pluie'
    const { sent } = await changePassword(asOwner(director), { currentPassword: testPassword, password, sessionId: '' })
    await sent
    expect([await statusOf(one), await statusOf(other), await statusOf(third)]).toEqual([401, 401, 401])
  })

  it('gives nothing any more when it is withdrawn while the answer is being made', async () => {
    const key = await keyOf(test, director)
    const withdrawAll = async () => {
      for (const { id } of await listAccessKeys(asOwner(director), {}))
        await withdrawAccessKey(asOwner(director), { keyId: id })
    }
    const contextFor: TestApp['app']['contextFor'] = (actor, door, sender) => {
      const context = test.app.contextFor(actor, door, sender)
      if (actor.kind !== 'account') return context
      const { storage } = context
      // The owner withdraws the key while the reading waits for the database.
      const read: typeof storage.read = async (work) => {
        await withdrawAll()
        return storage.read(work)
      }
      return { ...context, storage: { ...storage, read } }
    }
    const server = createServerApp({ ...test.app, contextFor })
    const headers = { authorization: `Bearer ${key}` }
    const answer = await server.request(origin + results(tilleuls.finess), { headers })
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'access-key-refused' }])
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  it('is not withdrawn by somebody else', async () => {
    const key = await keyOf(test, director)
    const [made] = await listAccessKeys(asOwner(director), {})
    const stranger = await createAccount(test, { grants: [grantAs('structure', tilleuls)] })
    await test.post('/compte/cles/retrait', { cle: made?.id ?? '' }, { cookie: stranger.cookie })
    expect(await statusOf(key)).toBe(200)
  })

  it('is the tenth of an account at most, also when two forms come together', async () => {
    for (let count = 0; count < 9; count += 1) await keyOf(test, director)
    const made = await Promise.allSettled([keyOf(test, director), keyOf(test, director)])
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listAccessKeys(asOwner(director), {})).toHaveLength(10)
  })

  it('opens no page, and no session opens the API', async () => {
    const key = await keyOf(test, director)
    for (const path of [`/structures/${tilleuls.finess}`, '/compte', '/compte/cles'])
      expect([path, (await askWith(test, key, path)).headers.get('location')?.split('?')[0]]).toEqual([
        path,
        '/connexion',
      ])
    const { cookie } = director
    const answer = await test.request(results(tilleuls.finess), { headers: { cookie, origin } })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  it('is refused in an address, and when it is written otherwise', async () => {
    const key = await keyOf(test, director)
    const inAddress = await askWith(test, key, `${results(tilleuls.finess)}?cle=${key}`)
    expect([inAddress.status, await inAddress.json()]).toMatchObject([422, { code: 'access-key-in-address' }])
    for (const path of [
      `${results(tilleuls.finess)}?${key}`,
      `${results(tilleuls.finess)}?authorization=Bearer%20${key}`,
      `${results(tilleuls.finess)}?cle=%63apcare_${key.slice('capcare_'.length)}`,
      results(key),
      `/api/openapi.json?cle=${key}`,
      `/api/v2/${key}`,
    ]) {
      const told = (await (await test.request(path)).json()) as { code: string }
      expect([path, told.code]).toEqual([path, 'access-key-in-address'])
    }
    const secret = key.slice('capcare_'.length)
    for (const authorization of [
      '',
      key,
      `Basic ${key}`,
      `Bearer ${secret}`,
      `Bearer ${key}x`,
      `Bearer ${key.toUpperCase()}`,
    ])
      expect((await test.request(results(tilleuls.finess), { headers: { authorization } })).status).toBe(401)
  })

  it('reads the figures of the region of its owner, and the list behind each, in either edition', async () => {
    const ars = await createAccount(test, { grants: [grantAs('region', tilleuls)] })
    const key = await keyOf(test, ars)
    const read = async (rest: string) => {
      const answer = await askWith(test, key, `/api/v1/regions/${hautsDeFrance}/indicators${rest}`)
      return [answer.status, JSON.parse(await answer.text())] as const
    }
    const [, interne] = await read('?year=2026&cut=kind')
    const isDiagnosed = ({ indicator, line }: { indicator: string; line: string }) =>
      indicator === 'diagnosed' && line === ''
    expect(interne).toMatchObject({ year: 2026, day: '2026-11-22', edition: 'interne' })
    expect(interne.figures.find(isDiagnosed)).toMatchObject({ by: 'Ensemble', numerator: 1, unknown: 0 })
    const [, leaving] = await read('?edition=diffusable')
    expect(leaving.figures.find(isDiagnosed)).toMatchObject({ numerator: '[c]', denominator: '[c]', value: '[c]' })
    const [, list] = await read('/diagnosed/structures?state=reached')
    expect(Object.keys(list.structures[0])[0]).toBe('numero_finess')
    expect(list.structures).toMatchObject([{ numero_finess: tilleuls.finess, state: 'reached', value: 'Oui' }])
    const [, beyond] = await read('/diagnosed/structures?page=2')
    expect([beyond.pages, beyond.page, beyond.structures]).toEqual([1, 2, []])
    // What plans add up is told to nobody structure by structure.
    expect((await read('/plan-progress/structures'))[0]).toBe(404)
    const toCome = ['?year=2030', '?year=2030&edition=diffusable', '/diagnosed/structures?year=2030']
    for (const faulty of [
      ...toCome,
      '?year=deux',
      '?year=',
      '?year=0x7EA',
      '?year=2026.0',
      '/diagnosed/structures?page=%201',
      '/diagnosed/structures?page=1e1',
      '?cut=size&edition=diffusable',
      '?day=2026-01-01',
      '?year=2025&year=2026',
    ])
      expect([faulty, (await read(faulty))[0]]).toEqual([faulty, 422])
  })

  it('is told to its owner as used, the log telling what was read and never the key', async () => {
    const key = await keyOf(test, director)
    await statusOf(key)
    expect(await listAccessKeys(asOwner(director), {})).toMatchObject([{ usedOn: '2026-11-22' }])
    const { storage, log } = test.app.contextFor(operator, 'command')
    const rows = await storage.read((database) => database.select().from(log.waiting))
    const chained = await storage.read((database) => database.select().from(log.rows))
    const all = JSON.stringify([rows, chained])
    expect(all).toContain('identity.make-access-key')
    expect(all).toMatch(/"door":"api"[^}]*"action":"assessment.export-table"/)
    expect(all).not.toContain(key.slice('capcare_'.length))
  })

  it('may be wrong so often from one network, and a right one is answered all the same', async () => {
    const key = await keyOf(test, director)
    const server = createServerApp(test.app)
    const ask = async (given: string, remoteAddress = '203.0.113.9') => {
      const connection = { incoming: { socket: { remoteAddress } } }
      const headers = { authorization: `Bearer ${given}` }
      return (await server.request(origin + results(tilleuls.finess), { headers }, connection)).status
    }
    const wrong = `capcare_${'a'.repeat(43)}`
    for (let count = 0; count < 60; count += 1) expect(await ask(wrong)).toBe(401)
    expect([await ask(wrong), await ask(key), await ask(wrong, '198.51.100.7')]).toEqual([429, 200, 401])
  })
})
