import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  describeAccount,
  findInvitation,
  inviteAccount,
  listAccounts,
  listInvitations,
  openSession,
  prepareFirstAccess,
  purgeIdentity,
  removeSecondFactor,
  requestPasswordReset,
  resetPassword,
  revokeSession,
  signIn,
  signOutEverywhere,
  verifySecondFactor,
  withdrawInvitation,
} from '#identity'
import { type Role, system } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import * as tables from '../../../src/identity/tables.ts'
import { fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { cookieOf, testPassword, totpOf } from '../../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { browser, identityOn } from '../../support/use-cases/identity.ts'

const password = testPassword

describe.skipIf(!storageAvailable)('accounts', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  let count = 0
  const invite = async (role: Role, scope: string, email = `personne${++count}@exemple.fr`) => {
    await inviteAccount(room.operator, { email, grants: [{ role, scope }] })
    return { email, secret: room.lastSecret() }
  }
  const make = async (role: Role, scope: string) => {
    const { email, secret } = await invite(role, scope)
    const { accountId } = await acceptInvitation(room.anyone, { secret, password })
    return { email, accountId }
  }
  const enter = (email: string) => signIn(room.anyone, { email, password, browser })
  const sessionOf = (cookies: string) => {
    const value = cookies.split('; ').find((each) => each.startsWith('cap-care.session_token=')) ?? ''
    return openSession(room.anyone, { cookie: decodeURIComponent(value.slice(value.indexOf('=') + 1)) })
  }
  const refused = (code: string) => expect.objectContaining({ code })
  const everythingKept = async () => {
    const rows = await Promise.all(
      Object.values(tables).map((table) => test.storage.read((database) => database.select().from(table))),
    )
    return JSON.stringify([rows, await test.storage.read((database) => database.select().from(auditRows))])
  }

  it('are made by an invitation, and hold its role where the register says it holds', async () => {
    const { tilleuls, hospital } = sampleStructures
    const director = await make('structure', tilleuls.finess)
    const signedIn = await sessionOf(cookieOf(await enter(director.email)))
    expect(signedIn?.grants).toEqual([
      {
        role: 'structure',
        finess: tilleuls.finess,
        legalEntityFiness: tilleuls.legalEntityFiness,
        departement: tilleuls.departement,
        territoryId: null,
        region: '32',
      },
    ])
    expect(signedIn).toMatchObject({ accountId: director.accountId, secondFactorMissing: false })
    const rssi = await make('college', hospital.legalEntityFiness)
    const withoutFactor = await sessionOf(cookieOf(await enter(rssi.email)))
    expect(withoutFactor).toMatchObject({ grants: [], secondFactorMissing: true })
  })

  it('are not made twice by two who come at once with one link', async () => {
    const { secret } = await invite('region', '32')
    const accept = () =>
      acceptInvitation(room.anyone, { secret, password }).then(
        () => 'made',
        () => 'refused',
      )
    expect((await Promise.all([accept(), accept(), accept()])).sort()).toEqual(['made', 'refused', 'refused'])
  })

  it('are not made by a link that was withdrawn, or has expired', async () => {
    const withdrawn = await invite('region', '32')
    const [sent] = (await listInvitations(room.operator, {})).filter(({ email }) => email === withdrawn.email)
    await withdrawInvitation(room.operator, { id: sent?.id ?? '' })
    const expired = await invite('region', '32')
    room.setNow(new Date('2026-11-29T09:00:00Z'))
    for (const { secret } of [withdrawn, expired]) {
      await expect(findInvitation(room.anyone, { secret })).rejects.toEqual(refused('not-found'))
      await expect(acceptInvitation(room.anyone, { secret, password })).rejects.toEqual(refused('not-found'))
    }
    room.setNow(new Date('2026-11-22T09:00:00Z'))
  })

  it('are made by administrators alone, for structures that exist', async () => {
    const stranger = room.account((await make('region', '32')).accountId)
    const grants = [{ role: 'region', scope: '32' }] as const
    await expect(inviteAccount(stranger, { email: 'a@exemple.fr', grants: [...grants] })).rejects.toEqual(
      refused('not-found'),
    )
    await expect(listInvitations(room.anyone, {})).rejects.toEqual(refused('not-found'))
    await expect(listAccounts(stranger, {})).rejects.toEqual(refused('not-found'))
    const nowhere = inviteAccount(room.operator, {
      email: 'b@exemple.fr',
      grants: [
        { role: 'structure', scope: '000000000' },
        { role: 'college', scope: '000000000' },
        { role: 'region', scope: '99' },
      ],
    })
    await expect(nowhere).rejects.toMatchObject({
      issues: [
        { path: 'grants.0', code: 'invitation-structure-unknown' },
        { path: 'grants.1', code: 'invitation-legal-entity-unknown' },
        { path: 'grants.2', code: 'invitation-region-unknown' },
      ],
    })
    for (const email of [
      'pas une adresse',
      'a@exemple.fr\r\nBcc: b@exemple.fr',
      'a@exemple.fr, b@exemple.fr',
      '<a@exemple.fr>',
    ]) {
      await expect(inviteAccount(room.operator, { email, grants: [...grants] })).rejects.toEqual(
        refused('input-invalid'),
      )
    }
  })

  it('go through both steps of a sign-in, and use up a recovery code', async () => {
    const { email, accountId } = await make('region', '32')
    const first = { cookies: cookieOf(await enter(email)), userAgent: browser.userAgent }
    const { uri } = await beginSecondFactor(room.account(accountId), { password, browser: first })
    const totp = totpOf(uri)
    const code = totp.generate()
    const made = await confirmSecondFactor(room.account(accountId), { code, browser: first })
    const verify = async (typed: string) => {
      const cookies = cookieOf(await enter(email))
      return verifySecondFactor(room.anyone, { code: typed, browser: { ...browser, cookies } })
    }
    await expect(verify(code)).rejects.toEqual(refused('second-factor-refused'))
    const opened = await verify(made.recoveryCodes[0] ?? '')
    await expect(verify(made.recoveryCodes[0] ?? '')).rejects.toEqual(refused('second-factor-refused'))
    expect(await sessionOf(cookieOf(opened))).toMatchObject({
      accountId,
      hasSecondFactor: true,
      grants: [{ region: '32' }],
    })
    expect(await describeAccount(room.account(accountId), {})).toMatchObject({ recoveryCodesLeft: 9 })
  })

  it('open nothing in a browser that gave no second factor, once they have one', async () => {
    const { email, accountId } = await make('region', '32')
    const thief = cookieOf(await enter(email))
    const own = { ...browser, cookies: cookieOf(await enter(email)) }
    expect(await sessionOf(thief)).toMatchObject({ secondFactorMissing: true, grants: [] })
    const totp = totpOf((await beginSecondFactor(room.account(accountId), { password, browser: own })).uri)
    const code = totp.generate()
    const made = await confirmSecondFactor(room.account(accountId), { code, browser: own })
    const cookies = cookieOf({ done: true, cookies: made.cookies })
    expect(await sessionOf(thief)).toBeUndefined()
    expect(await sessionOf(cookies)).toMatchObject({ secondFactorMissing: false, grants: [{ region: '32' }] })
    // A code is worth no new recovery codes: those ask for the password.
    const again = confirmSecondFactor(room.account(accountId), { code, browser: { ...browser, cookies } })
    await expect(again).rejects.toEqual(refused('second-factor-there'))
    // Nor does a session live that began as the second factor was made.
    await test.storage.write((transaction) => transaction.update(tables.sessions).set({ twoFactorsGiven: false }))
    expect(await sessionOf(cookies)).toBeUndefined()
  })

  it('end what was opened with a second factor that is taken away, but for the browser that did it', async () => {
    const { email, accountId } = await make('region', '32')
    const first = { ...browser, cookies: cookieOf(await enter(email)) }
    const totp = totpOf((await beginSecondFactor(room.account(accountId), { password, browser: first })).uri)
    const made = await confirmSecondFactor(room.account(accountId), { code: totp.generate(), browser: first })
    const own = { ...browser, cookies: cookieOf({ done: true, cookies: made.cookies }) }
    const step = { ...browser, cookies: cookieOf(await enter(email)) }
    const other = cookieOf(
      await verifySecondFactor(room.anyone, { code: made.recoveryCodes[0]?.toUpperCase() ?? '', browser: step }),
    )
    expect(await sessionOf(other)).toMatchObject({ grants: [{ region: '32' }] })
    const { cookies } = await removeSecondFactor(room.account(accountId), { password, browser: own })
    expect(await sessionOf(other)).toBeUndefined()
    const left = await sessionOf(cookieOf({ done: true, cookies }))
    expect(left).toMatchObject({ accountId, secondFactorMissing: true, grants: [] })
  })

  it('end the sign-ins that wait for their second step with the sessions', async () => {
    const { email, accountId } = await make('region', '32')
    const first = { ...browser, cookies: cookieOf(await enter(email)) }
    const totp = totpOf((await beginSecondFactor(room.account(accountId), { password, browser: first })).uri)
    await confirmSecondFactor(room.account(accountId), { code: totp.generate(), browser: first })
    const step = { ...browser, cookies: cookieOf(await enter(email)) }
    await signOutEverywhere(room.account(accountId), {})
    const code = totp.generate({ timestamp: Date.now() + 30_000 })
    await expect(verifySecondFactor(room.anyone, { code, browser: step })).rejects.toEqual(refused('sign-in-lost'))
  })

  it('open one session with one code, however many come with it at once', async () => {
    const { email, accountId } = await make('region', '32')
    const first = { ...browser, cookies: cookieOf(await enter(email)) }
    const totp = totpOf((await beginSecondFactor(room.account(accountId), { password, browser: first })).uri)
    await confirmSecondFactor(room.account(accountId), { code: totp.generate(), browser: first })
    const code = totp.generate({ timestamp: Date.now() + 30_000 })
    const waiting = await Promise.all([enter(email), enter(email), enter(email)])
    const outcomes = await Promise.all(
      waiting.map((step) =>
        verifySecondFactor(room.anyone, { code, browser: { ...browser, cookies: cookieOf(step) } }).then(
          () => 'opened',
          () => 'refused',
        ),
      ),
    )
    expect(outcomes.sort()).toEqual(['opened', 'refused', 'refused'])
  })

  it('open one session with one recovery code that comes twice at once, and refuse the other plainly', async () => {
    const { email, accountId } = await make('region', '32')
    const first = { ...browser, cookies: cookieOf(await enter(email)) }
    const totp = totpOf((await beginSecondFactor(room.account(accountId), { password, browser: first })).uri)
    const made = await confirmSecondFactor(room.account(accountId), { code: totp.generate(), browser: first })
    const code = made.recoveryCodes[0] ?? ''
    const waiting = [await enter(email), await enter(email)]
    const outcomes = await Promise.all(
      waiting.map((step) =>
        verifySecondFactor(room.anyone, { code, browser: { ...browser, cookies: cookieOf(step) } }).then(
          () => 'opened',
          (error) => error.code,
        ),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === 'opened')).toHaveLength(1)
    // Too late to be compared, or compared with codes that had just changed: both sign-ins are still there.
    expect(['recovery-code-used-meanwhile', 'second-factor-refused']).toContain(
      outcomes.find((outcome) => outcome !== 'opened'),
    )
    expect(await describeAccount(room.account(accountId), {})).toMatchObject({ recoveryCodesLeft: 9 })
  })

  it('keep nothing with which a reader of the database or of the log could come in', async () => {
    const { email, accountId } = await make('region', '32')
    const { secret: invited } = await invite('region', '32')
    await requestPasswordReset(room.anyone, { email })
    const reset = room.lastSecret()
    const step = await enter(email)
    const request = { ...browser, cookies: cookieOf(step) }
    const offer = await beginSecondFactor(room.account(accountId), { password, browser: request })
    const { recoveryCodes, cookies } = await confirmSecondFactor(room.account(accountId), {
      code: totpOf(offer.uri).generate(),
      browser: request,
    })
    const token = decodeURIComponent(cookieOf({ done: true, cookies }).split('=')[1] ?? '').split('.')[0] ?? ''
    const kept = await everythingKept()
    for (const secret of [
      invited,
      reset,
      token,
      password,
      offer.secret,
      ...recoveryCodes,
      recoveryCodes[0]?.replace('-', '') ?? '',
    ]) {
      expect(secret.length).toBeGreaterThan(10)
      expect(kept).not.toContain(secret)
    }
    const log = JSON.stringify(await test.storage.read((database) => database.select().from(auditRows)))
    expect(log).toContain(accountId)
    expect(log).not.toContain('exemple.fr')
  })

  it('change their password with a link that serves once, and every session ends', async () => {
    const { email } = await make('structure', sampleStructures.tilleuls.finess)
    const cookies = cookieOf(await enter(email))
    await requestPasswordReset(room.anyone, { email: ` ${email.toUpperCase()} ` })
    const secret = room.lastSecret()
    const choose = () =>
      resetPassword(room.anyone, { secret, password: 'quatorze autres bouleaux' }).then(
        () => 'done',
        () => 'refused',
      )
    expect((await Promise.all([choose(), choose()])).sort()).toEqual(['done', 'refused'])
    expect(await sessionOf(cookies)).toBeUndefined()
    await expect(enter(email)).rejects.toEqual(refused('sign-in-refused'))
  })

  it('without a password get none by mail: a mailbox must not open what a provider vouches for', async () => {
    const { email, accountId } = await make('region', '32')
    await test.storage.write((transaction) =>
      transaction.delete(tables.credentials).where(eq(tables.credentials.userId, accountId)),
    )
    const before = room.mails.length
    await requestPasswordReset(room.anyone, { email })
    expect(room.mails).toHaveLength(before)
    expect(await test.storage.read((database) => database.select().from(tables.passwordResets))).not.toContainEqual(
      expect.objectContaining({ userId: accountId }),
    )
  })

  it('end the link of a password that was forgotten once another one is chosen', async () => {
    const { email, accountId } = await make('structure', sampleStructures.tilleuls.finess)
    await requestPasswordReset(room.anyone, { email })
    const secret = room.lastSecret()
    const chosen = { currentPassword: password, password: 'quinze autres bouleaux', sessionId: '' }
    await (await changePassword(room.account(accountId), chosen)).sent
    const coming = resetPassword(room.anyone, { secret, password: 'seize autres bouleaux' })
    await expect(coming).rejects.toEqual(refused('not-found'))
  })

  it('are found by an email address that was pasted with marks nobody sees', async () => {
    const { email } = await make('structure', sampleStructures.tilleuls.finess)
    expect(await enter(`\u200B${email.toUpperCase()}\u00A0\u2069`)).toMatchObject({ done: true })
  })

  it('are tried so often and no more, also by many at once', async () => {
    const { email } = await make('structure', sampleStructures.tilleuls.finess)
    const attempt = () =>
      signIn(room.anyone, { email, password: 'ce n’est pas le bon', browser }).catch(({ code }) => code)
    const answers = await Promise.all(Array.from({ length: 12 }, attempt))
    expect(answers.filter((code) => code === 'sign-in-refused')).toHaveLength(5)
    expect(answers.filter((code) => code === 'sign-in-delayed')).toHaveLength(7)
  })

  it('send no mail for an unknown address, and few for one that is asked for again and again', async () => {
    const { email } = await make('structure', sampleStructures.tilleuls.finess)
    const before = room.mails.length
    await requestPasswordReset(room.anyone, { email: 'inconnue@exemple.fr' })
    expect(room.mails).toHaveLength(before)
    for (let time = 0; time < 8; time += 1) await requestPasswordReset(room.anyone, { email })
    expect(room.mails).toHaveLength(before + 5)
  })

  it('end the sessions of their own alone', async () => {
    const one = await make('structure', sampleStructures.tilleuls.finess)
    const other = await make('structure', sampleStructures.glycines.finess)
    const cookies = cookieOf(await enter(one.email))
    const session = await sessionOf(cookies)
    const foreign = revokeSession(room.account(other.accountId), { sessionId: session?.sessionId ?? '' })
    await expect(foreign).rejects.toEqual(refused('not-found'))
    await signOutEverywhere(room.account(other.accountId), {})
    expect(await sessionOf(cookies)).toBeDefined()
    await signOutEverywhere(room.account(one.accountId), {})
    expect(await sessionOf(cookies)).toBeUndefined()
  })

  it('tell the log of what is done and of what is refused', async () => {
    const { email, accountId } = await make('structure', sampleStructures.tilleuls.finess)
    await enter(email)
    await expect(signIn(room.anyone, { email, password: 'pas le bon mot', browser })).rejects.toBeDefined()
    await room.settled()
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    const told = rows
      .filter(({ subject }) => subject.startsWith(accountId))
      .map(({ action, outcome, subject }) => `${action} ${outcome}${subject.slice(accountId.length)}`)
    expect(told).toEqual([
      expect.stringMatching(
        `^identity.accept-invitation done structure:${sampleStructures.tilleuls.finess} invitation:[\\w-]{36} told:\\d+ mail:[0-9a-f]{20}$`,
      ),
      'identity.sign-in done',
      'identity.sign-in refused',
    ])
  })

  it('let others write while somebody signs in', async () => {
    const { email } = await make('structure', sampleStructures.tilleuls.finess)
    const writes = Array.from({ length: 20 }, () => test.storage.write(async () => 'written'))
    const undone = test.storage
      .write(async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        throw new Error('undone')
      })
      .catch(() => 'undone')
    const [step] = await Promise.all([enter(email), ...writes, undone])
    expect(await sessionOf(cookieOf(step))).toBeDefined()
  })

  it('begin with one administrator, made by the link of the last start alone', async () => {
    const asSystem = room.as(system)
    const older = (await prepareFirstAccess(asSystem, {})) ?? ''
    const link = (await prepareFirstAccess(asSystem, {})) ?? ''
    const email = 'premiere@exemple.fr'
    // The log says of each link that it was made, and holds no link.
    const log = await test.storage.read((database) => database.select().from(auditRows))
    expect(log.filter(({ action }) => action === 'identity.first-access')).toHaveLength(2)
    expect(JSON.stringify(log)).not.toContain(link)
    await expect(acceptInvitation(room.anyone, { secret: older, email, password })).rejects.toEqual(
      refused('not-found'),
    )
    await expect(acceptInvitation(room.anyone, { secret: link, password })).rejects.toMatchObject({
      issues: [{ path: 'email', code: 'email-missing' }],
    })
    await expect(
      acceptInvitation(room.anyone, {
        secret: link,
        email: 'premiere(at)exemple.fr',
        name: 'a'.repeat(101),
        password: '',
      }),
    ).rejects.toMatchObject({
      issues: [{ path: 'email', code: 'email-malformed' }, { path: 'name' }, { path: 'password' }],
    })
    await acceptInvitation(room.anyone, { secret: link, email, password })
    const [admin] = (await listAccounts(room.operator, {})).filter((account) => account.email === email)
    expect(admin?.grants).toEqual([{ role: 'admin', scope: '' }])
    expect(await prepareFirstAccess(asSystem, {})).toBeUndefined()
    await expect(prepareFirstAccess(room.anyone, {})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leave nothing of sessions that ended', async () => {
    await enter((await make('structure', sampleStructures.tilleuls.finess)).email)
    room.setNow(new Date('2026-11-24T09:00:00Z'))
    await expect(purgeIdentity(room.anyone, {})).rejects.toEqual(refused('not-found'))
    await purgeIdentity(room.as(system), {})
    for (const table of [tables.sessions, tables.passwordResets, tables.signInFailures]) {
      expect(await test.storage.read((database) => database.select().from(table))).toEqual([])
    }
    room.setNow(new Date('2026-11-22T09:00:00Z'))
  })

  it('leave no email address of a person who never came, 90 days after the invitation expired', async () => {
    const { email } = await invite('structure', sampleStructures.tilleuls.finess, 'jamais.venue@exemple.fr')
    const isListed = async () => {
      await purgeIdentity(room.as(system), {})
      return (await listInvitations(room.operator, {})).some((invitation) => invitation.email === email)
    }
    room.setNow(new Date('2027-02-27T08:59:00Z'))
    expect(await isListed()).toBe(true)
    room.setNow(new Date('2027-02-27T09:00:00Z'))
    expect(await isListed()).toBe(false)
    room.setNow(new Date('2026-11-22T09:00:00Z'))
  })
})
