import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addQuestionnaire, delegateTheme, endDelegation } from '#assessment'
import {
  describeAccounts,
  inviteAccount,
  prepareFirstAccess,
  requestPasswordReset,
  resetPassword,
  searchAccounts,
  signIn,
} from '#identity'
import { anyone, operator, system } from '#kernel'
import { credentials } from '../../../src/identity/tables.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import {
  browserWith,
  cookieOf,
  createAccount,
  readOutbox,
  secretMailedTo,
  testPassword,
} from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { linksMailedTo, newLinkMailedTo } from '../../support/server/mailbox.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const hashing = vi.hoisted(() => ({ computed: 0 }))

/** The real hash functions, with a counter: the number of hashes decides the response time, which an attacker can measure. */
vi.mock('../../../src/identity/sign-in/password-hash.ts', async (original) => {
  const real = await original<typeof import('../../../src/identity/sign-in/password-hash.ts')>()
  const counted =
    <Args extends unknown[], Hash>(hash: (...args: Args) => Hash) =>
    (...args: Args) => {
      hashing.computed += 1
      return hash(...args)
    }
  return { ...real, hashPassword: counted(real.hashPassword), verifyPassword: counted(real.verifyPassword) }
})

const { tilleuls } = sampleStructures
const start = new Date('2026-11-22T09:00:00Z')
const passwords = { password: testPassword, repeated: testPassword }
const director = [grantAs('structure', tilleuls)]

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor(operator, 'command').storage)
})
beforeEach(() => test.setNow(start))
afterAll(() => test?.close())

const minutesLater = (minutes: number) => test.setNow(new Date(start.getTime() + minutes * 60_000))
const dataDir = () => test.app.config.DATA_DIR
const cookieAfter = (answer: Response) => cookieOf({ done: true, cookies: answer.headers.getSetCookie() })
const signInAs = (email: string, password = testPassword, cookie = '') =>
  test.post('/connexion', { adresse: email, 'mot-de-passe': password }, { cookie })

/** The text of a response, without the email address that was typed. */
async function said(answer: Response, ...typed: string[]) {
  const page = (await answer.text()).replaceAll(/name="envoi" value="[^"]*"/g, '')
  const text = typed.reduce((rest, each) => rest.replaceAll(each, ''), page)
  return { status: answer.status, headers: [...answer.headers].filter(([name]) => name !== 'date'), text }
}

async function invite(email: string): Promise<string> {
  const grants = [{ role: 'structure' as const, scope: tilleuls.finess }]
  await inviteAccount(test.app.contextFor(operator, 'command'), { email, grants })
  return `/invitation/${await secretMailedTo(test, email)}`
}

/** Turns an account into one that only signs in through a provider. */
async function forgetPassword(accountId: string): Promise<void> {
  const { storage } = test.app.contextFor(operator, 'command')
  await storage.write((transaction) => transaction.delete(credentials).where(eq(credentials.userId, accountId)))
}

describe('an attacker who wants to know whether an email address has an account', () => {
  it('sees identical words and work at the sign-in, for any account', async () => {
    const known = await createAccount(test, { grants: director })
    const withSecondFactor = await createAccount(test, { grants: [grantAs('region', tilleuls)] })
    const withoutPassword = await createAccount(test, { grants: director })
    await forgetPassword(withoutPassword.accountId)
    const addresses = [known.email, withSecondFactor.email, withoutPassword.email, 'personne-la@exemple.fr']
    const answers = []
    for (const email of addresses) {
      const before = hashing.computed
      const answer = await said(await signInAs(email, 'ce n’est pas le bon'), email)
      answers.push({ ...answer, hashes: hashing.computed - before })
    }
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect([answers[0]?.status, answers[0]?.hashes]).toEqual([422, 1])
  })

  it('sees no difference while a delay runs, even with the right password', async () => {
    const { email } = await createAccount(test, { grants: director })
    const unknown = 'personne-ici@exemple.fr'
    for (const address of [email, unknown]) {
      for (let attempt = 0; attempt < 5; attempt += 1) await signInAs(address, 'ce n’est pas le bon')
    }
    const before = hashing.computed
    const right = await said(await signInAs(email), email)
    expect(right.status).toBe(429)
    expect(await said(await signInAs(email, 'ce n’est pas le bon'), email)).toEqual(right)
    expect(await said(await signInAs(unknown), unknown)).toEqual(right)
    expect(hashing.computed).toBe(before)
  })

  it('sees no difference in a password reset', async () => {
    const { email } = await createAccount(test, { grants: director })
    const before = hashing.computed
    const [known, unknown] = [email, 'personne-encore@exemple.fr'].map((adresse) =>
      test.post('/mot-de-passe-oublie', { adresse }),
    )
    if (!known || !unknown) throw new Error('not asked')
    expect(await said(await unknown)).toEqual(await said(await known))
    expect(hashing.computed).toBe(before)
    await newLinkMailedTo(dataDir(), email, '/mot-de-passe/')
  })

  it('causes no read and no write before the response to a password reset', async () => {
    const { email } = await createAccount(test, { grants: director })
    const { storage } = test.app.contextFor(operator, 'command')
    const calls = [vi.spyOn(storage, 'read'), vi.spyOn(storage, 'write')]
    for (const adresse of [email, 'personne-du-tout@exemple.fr']) {
      for (const call of calls) call.mockClear()
      expect((await test.post('/mot-de-passe-oublie', { adresse })).status).toBe(200)
      expect([adresse, ...calls.map(({ mock }) => mock.calls.length)]).toEqual([adresse, 0, 0])
    }
    for (const call of calls) call.mockRestore()
    await newLinkMailedTo(dataDir(), email, '/mot-de-passe/')
  })

  it('sees no difference between links that were never issued, of any kind', async () => {
    const never = 'a'.repeat(43)
    const links = [`/invitation/${never}`, `/mot-de-passe/${never}`, `/premier-acces/${never}`]
    const answers = []
    for (const link of links) {
      const before = hashing.computed
      answers.push(await said(await test.request(link)), await said(await test.post(link, passwords)))
      expect([link, hashing.computed - before]).toEqual([link, 0])
    }
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], headers: answer.headers })
    expect(answers[0]?.status).toBe(404)
  })

  it('learns nothing of an address from a link that ended', async () => {
    const used = await invite('invitee-une@exemple.fr')
    await test.post(used, passwords)
    const answer = await test.request(used)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('invitee-une')
  })
})

describe('a secret that serves once', () => {
  it('serves one of two simultaneous uses of an invitation, then gives no access at all', async () => {
    const link = await invite('pressee@exemple.fr')
    const thief = { password: 'un autre mot de passe', repeated: 'un autre mot de passe' }
    const both = await Promise.all([test.post(link, passwords), test.post(link, thief)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
    expect((await test.request(link)).status).toBe(404)
    const opened = [await signInAs('pressee@exemple.fr'), await signInAs('pressee@exemple.fr', thief.password)]
    expect(opened.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await test.post('/connexion/proconnect', { invitation: link.split('/')[2] ?? '' })).status).toBe(404)
  })

  it('serves one of two simultaneous uses of a password reset link', async () => {
    const { email } = await createAccount(test, { grants: director })
    await test.post('/mot-de-passe-oublie', { adresse: email })
    const link = await newLinkMailedTo(dataDir(), email, '/mot-de-passe/')
    const both = await Promise.all([test.post(link, passwords), test.post(link, passwords)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
  })

  it('works for its own kind of link only', async () => {
    const invitation = (await invite('soigneuse@exemple.fr')).split('/')[2] ?? ''
    const { email } = await createAccount(test, { grants: director })
    await test.post('/mot-de-passe-oublie', { adresse: email })
    const reset = (await newLinkMailedTo(dataDir(), email, '/mot-de-passe/')).split('/')[2] ?? ''
    const crossed = [
      ...['mot-de-passe', 'premier-acces', 'delegation', 'diagnostic'].map((place) => `/${place}/${invitation}`),
      ...['invitation', 'premier-acces', 'delegation', 'diagnostic'].map((place) => `/${place}/${reset}`),
    ]
    for (const path of crossed) {
      expect([path, (await test.request(path)).status]).toEqual([path, 404])
      if (!/delegation|diagnostic/.test(path)) {
        expect([path, (await test.post(path, { ...passwords, email: 'voleuse@exemple.fr' })).status]).toEqual([
          path,
          404,
        ])
      }
    }
  })

  it('of a theme gives no access once revoked, and never access to another theme', async () => {
    const maker = accountAs('structure', tilleuls)
    const own = test.app.contextFor(maker, 'web')
    await keepAccounts(own.storage, [maker])
    const { finess } = tilleuls
    const { assessment } = await addQuestionnaire(own, { finess, questionnaireId: 'pcra' })
    const { themes, questions } = test.app.catalogue.latest('pcra')
    const [theme, other] = [themes[0]?.id ?? '', themes[1]?.id ?? '']
    const reference = { assessmentId: assessment.id, finess }
    const { secret, delegation } = await delegateTheme(own, { ...reference, theme, colleague: 'Informatique' })
    const at = `/delegation/${secret}`
    const foreign = questions.find((question) => question.theme === other)?.id ?? ''
    expect((await test.request(at)).status).toBe(200)
    expect((await test.post(`${at}/reponse/${foreign}`, { [`reponse.${foreign}`]: 'ne-sait-pas' })).status).toBe(404)
    for (const path of [`/structures/${finess}`, `/diagnostic/${secret}`, `${at}/rapport.pdf`, `${at}/relecture`]) {
      expect([path, (await test.request(path)).status]).toEqual([path, path.startsWith('/structures') ? 303 : 404])
    }
    await endDelegation(own, { ...reference, delegationId: delegation.id })
    expect((await test.request(at)).status).toBe(404)
    expect((await test.post(at, {})).status).toBe(404)
  })
})

describe('a mailbox that somebody else reads', () => {
  it('does not open an account that signs in through a provider alone', async () => {
    const { accountId, email } = await createAccount(test, { grants: [grantAs('region', tilleuls)] })
    await forgetPassword(accountId)
    const asked = await said(await test.post('/mot-de-passe-oublie', { adresse: email }))
    expect(asked).toEqual(await said(await test.post('/mot-de-passe-oublie', { adresse: 'nulle-part@exemple.fr' })))
    await requestPasswordReset(test.app.contextFor(anyone, 'web'), { email })
    expect(await linksMailedTo(dataDir(), email, '/mot-de-passe/')).toEqual([])
  })
})

describe('a session planted in somebody’s browser', () => {
  it('is replaced at sign-in, and gives no access to the new session', async () => {
    const thief = await createAccount(test, { grants: [grantAs('structure', sampleStructures.hospital)] })
    const victim = await createAccount(test, { grants: director })
    const opened = await signInAs(victim.email, testPassword, thief.cookie)
    expect(opened.status).toBe(303)
    const cookie = cookieAfter(opened)
    expect(cookie).not.toBe(thief.cookie)
    expect(await (await test.request('/compte', { headers: { cookie } })).text()).toContain(victim.email)
    const planted = await test.request('/compte', { headers: { cookie: thief.cookie } })
    expect(await planted.text()).toContain(thief.email)
    expect((await test.request(`/structures/${tilleuls.finess}`, { headers: { cookie: thief.cookie } })).status).toBe(
      404,
    )
  })

  it('is refused when invented, sent twice, or under another name', async () => {
    const { cookie } = await createAccount(test, { grants: director })
    const value = cookie.replace(/^.*session_token=|;.*$/g, '')
    const forged = [
      'cap-care.session_token=abc.def',
      `cap-care.session_token=${value.slice(0, -4)}AAAA`,
      `cap-care.two_factor=${value}`,
      `__Host-cap-care.session_token=${value}`,
      `cap-care.session_token=; cap-care.session_token=${value}x`,
      'cap-care.session_token=%E0%A4%A',
      `cap-care.session_token=${'a'.repeat(6_000)}`,
    ]
    for (const each of forged) {
      const { status } = await test.request('/compte', { headers: { cookie: each } })
      expect([each.slice(0, 60), status]).toEqual([each.slice(0, 60), 303])
    }
  })
})

describe('an unusual form of an account page', () => {
  it('is refused with a sentence, and foreign cookies do not prevent a sign-in', async () => {
    const secret = await prepareFirstAccess(test.app.contextFor(system, 'upkeep'), {})
    const first = `/premier-acces/${secret}`
    const link = await invite('longue@exemple.fr')
    const long = 'a'.repeat(5_000)
    const forms: [string, Record<string, string>][] = [
      [first, { ...passwords, email: 'pas un mail' }],
      [first, { ...passwords, email: `${long}@exemple.fr` }],
      [first, { password: long, repeated: long, email: 'premiere@exemple.fr' }],
      [link, { ...passwords, name: long }],
      [link, { password: long, repeated: long }],
      [link, {}],
      ['/connexion', { adresse: long, 'mot-de-passe': long }],
      ['/connexion/second-facteur', { code: long }],
      ['/mot-de-passe-oublie', { adresse: long }],
    ]
    for (const [path, fields] of forms) {
      const { status } = await test.post(path, fields)
      expect([path, Object.keys(fields), status < 500]).toEqual([path, Object.keys(fields), true])
    }
    const { email } = await createAccount(test, { grants: director })
    const opened = await signInAs(email, testPassword, `other=${'a'.repeat(9_000)}; cap-care.x=${'b'.repeat(9_000)}`)
    expect(opened.status).toBe(303)
  })
})

describe('an attacker who fails on purpose under the email address of another person', () => {
  const at = (network: string) => test.app.contextFor(anyone, 'web', { from: network })
  const tryIn = (email: string, password: string, network: string, cookies = '') =>
    signIn(at(network), { email, password, browser: browserWith(cookies) }).then(
      () => 'opened',
      (error: Error) => error.message,
    )

  it('locks the account for unknown browsers of that network only, until a new password', async () => {
    const { email, cookie } = await createAccount(test, { grants: director })
    for (let minute = 0; minute < 120; minute += 1) {
      minutesLater(minute)
      await tryIn(email, 'ce n’est pas le bon', '203.0.113.7')
    }
    expect(await tryIn(email, testPassword, '203.0.113.7')).toBe('too-many: sign-in-delayed')
    expect(await tryIn(email, testPassword, '198.51.100.1')).toBe('opened')
    expect(await tryIn(email, testPassword, '203.0.113.7', cookie)).toBe('opened')
    await requestPasswordReset(at('198.51.100.1'), { email })
    const [link = ''] = await linksMailedTo(dataDir(), email, '/mot-de-passe/')
    const password = 'neuf hérissons au jardin'
    await resetPassword(at('198.51.100.1'), { secret: link.split('/')[2] ?? '', password })
    expect(await tryIn(email, password, '198.51.100.1')).toBe('opened')
    // The new password makes the browser unknown again, on a network that still has a delay.
    expect(await tryIn(email, password, '203.0.113.7', cookie)).toBe('too-many: sign-in-delayed')
  })

  it('does not lock out a browser that signed in before, from any number of networks', async () => {
    const { email, cookie } = await createAccount(test, { grants: director })
    for (let attempt = 0; attempt < 60; attempt += 1) {
      await tryIn(email, 'ce n’est pas le bon', `203.0.113.${attempt}`)
    }
    expect(await tryIn(email, testPassword, '198.51.100.1')).toBe('too-many: sign-in-delayed')
    expect(await tryIn(email, testPassword, '198.51.100.1', cookie)).toBe('opened')
    const { cookie: stolen } = await createAccount(test, { grants: director })
    expect(await tryIn(email, testPassword, '198.51.100.1', stolen)).toBe('too-many: sign-in-delayed')
    const found = await searchAccounts(test.app.contextFor(operator, 'web'), { underAttack: true })
    const { underAttack } = await describeAccounts(test.app.contextFor(operator, 'web'), {})
    expect(underAttack).toBe(found.items.length)
    expect(found.items.map((account) => account.email)).toContain(email)
  })

  it('gets no more attempts from a browser that the account knows', async () => {
    const { email, cookie } = await createAccount(test, { grants: director })
    const answers: string[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      answers.push(await tryIn(email, 'ce n’est pas le bon', `203.0.113.${attempt}`, cookie))
    }
    expect(answers.filter((answer) => answer === 'invalid: sign-in-refused')).toHaveLength(5)
    expect(await tryIn(email, testPassword, '198.51.100.1')).toBe('opened')
  })

  it('neither cancels the reset link of the account’s owner nor floods the mailbox', async () => {
    const { email } = await createAccount(test, { grants: director })
    const before = (await readOutbox(test)).length
    for (let attempt = 0; attempt < 40; attempt += 1) {
      await requestPasswordReset(at(`203.0.113.${attempt}`), { email })
    }
    expect((await readOutbox(test)).length - before).toBeLessThanOrEqual(5)
    const links = await linksMailedTo(dataDir(), email, '/mot-de-passe/')
    const open = await Promise.all(links.map(async (link) => (await test.request(link)).status))
    expect(open.filter((status) => status === 200)).toHaveLength(1)
  })

  it('is slowed down for every email address, and slows down no other network', async () => {
    const { email } = await createAccount(test, { grants: director })
    const answers: string[] = []
    for (let attempt = 0; attempt < 32; attempt += 1) {
      answers.push(await tryIn(`personne-${attempt}@exemple.fr`, 'ce n’est pas le bon', '203.0.113.99'))
    }
    expect(answers.slice(0, 30)).toEqual(Array(30).fill('invalid: sign-in-refused'))
    expect(answers.slice(30)).toEqual(Array(2).fill('too-many: sign-in-delayed'))
    expect(await tryIn(email, testPassword, '198.51.100.2')).toBe('opened')
  })
})
