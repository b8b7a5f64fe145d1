import { and, eq, like, not } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveGroup, saveTerritory } from '#directory'
import {
  acceptInvitation,
  browseInvitations,
  closeAccount,
  deliverAccessNotices,
  deliverInvitation,
  deliverWaitingInvitations,
  describeAccounts,
  endAccountSessions,
  findInvitation,
  getAccount,
  grantRole,
  inviteAccount,
  inviteFromFile,
  joinInvitation,
  prepareInvitations,
  resetSecondFactor,
  searchAccounts,
  signIn,
  withdrawRole,
} from '#identity'
import { AppError, newId, system } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import * as tables from '../../../src/identity/tables.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { testPassword as password } from '../../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { browser, identityOn, keepAdministrator } from '../../support/use-cases/identity.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const csv = (...lines: string[]) => new TextEncoder().encode(['mail;role;perimetre', ...lines].join('\n'))

describe.skipIf(!storageAvailable)('the administration of accounts', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  const admin = () => room.as(accountAs('admin', tilleuls))
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const make = async (email: string, role: 'admin' | 'structure' | 'college', scope = '') => {
    await inviteAccount(room.operator, { email, grants: [{ role, scope }] })
    return (await acceptInvitation(room.anyone, { secret: room.lastSecret(), password })).accountId
  }
  const code = (expected: string) => expect.objectContaining({ code: expected })
  const kept = async () => {
    const rows = [...Object.values(tables), auditRows].map((table) =>
      test.storage.read((database) => database.select().from(table)),
    )
    return JSON.stringify(await Promise.all(rows))
  }

  it('finds accounts by mail, by the name and by the number of a structure, and says who lacks a second factor', async () => {
    const director = await make('marie.dupont@ehpad.fr', 'structure', tilleuls.finess)
    await make('rssi@hopital.fr', 'college', hospital.legalEntityFiness)
    const mailsFor = async (text: string) => (await searchAccounts(admin(), { text })).items.map(({ email }) => email)
    expect(await mailsFor('dupont')).toEqual(['marie.dupont@ehpad.fr'])
    expect(await mailsFor('tilleuls')).toEqual(['marie.dupont@ehpad.fr'])
    expect(await mailsFor(tilleuls.finess)).toEqual(['marie.dupont@ehpad.fr'])
    expect(await mailsFor('tilleuls hopital')).toEqual([])
    expect([await mailsFor('%'), await mailsFor('_')]).toEqual([[], []])
    expect(await mailsFor('TILL dup')).toEqual(['marie.dupont@ehpad.fr'])
    expect(await mailsFor('upont')).toEqual([])
    const missing = await searchAccounts(admin(), { secondFactorMissing: true })
    expect(missing.items.map(({ email }) => email)).toEqual(['rssi@hopital.fr'])
    expect(await describeAccounts(admin(), {})).toMatchObject({
      accounts: 2,
      secondFactorMissing: 1,
      administrators: 0,
    })
    const { roles, lastSignInAt } = await getAccount(admin(), { id: director })
    expect(roles).toEqual([{ role: 'structure', scope: tilleuls.finess, name: 'EHPAD Les Tilleuls' }])
    expect(lastSignInAt).toBeNull()
    await signIn(room.anyone, { email: 'marie.dupont@ehpad.fr', password, browser })
    expect((await getAccount(admin(), { id: director })).lastSignInAt).toEqual(new Date('2026-11-22T09:00:00Z'))
  })

  it('finds a name without its accents and however it is spelled, and a territory, a group or a region of a role', async () => {
    const rows = [
      ['zoe', 'Zoë Œuvrard-L’Hôpital', 'structure', tilleuls.finess],
      ['st', 'Jean St Martin', 'region', '32'],
      ['saint', 'Élodie Saint-Martin', 'territory', ''],
      ['groupe', 'Ève Dû', 'college', ''],
    ] as const
    const { id: territory } = await saveTerritory(admin(), { region: '32', name: 'Côte d’Émeraude' })
    const { id: group } = await saveGroup(room.operator, { kind: 'ght', name: 'GHT de l’Étang' })
    const scopes: Readonly<Record<string, string>> = { saint: territory, groupe: group }
    await test.storage.write(async (transaction) => {
      for (const [id, name, role, scope] of rows) {
        const at = new Date(0)
        const row = { id: `nom-${id}`, name, email: `${id}@noms.fr`, emailVerified: true, createdAt: at, updatedAt: at }
        await transaction.insert(tables.users).values(row)
        const grant = { userId: row.id, role, scope: scopes[id] ?? scope, grantedAt: at, givers: [] }
        await transaction.insert(tables.grants).values(grant)
      }
    })
    const found = async (text: string) =>
      (await searchAccounts(admin(), { text })).items.map(({ email }) => email.split('@')[0])
    expect(await found('zoe hopital')).toEqual(['zoe'])
    expect(await found('ŒUVRARD')).toEqual(['zoe'])
    expect(await found('oeuvrard noms.fr')).toEqual(['zoe'])
    expect(await found('st martin')).toEqual(['saint', 'st'])
    expect(await found('saint-martin élo')).toEqual(['saint'])
    expect(await found('emeraude')).toEqual(['saint'])
    expect(await found('etang ght')).toEqual(['groupe'])
    expect(await found('hauts noms')).toEqual(['st'])
    expect(await found('ève dû')).toEqual(['groupe'])
    expect(await found('%')).toEqual([])
    await test.storage.write(async (transaction) => {
      for (const [id] of rows) await transaction.delete(tables.users).where(eq(tables.users.id, `nom-${id}`))
    })
  })

  it('shows twenty a page, and the last page for a page beyond', async () => {
    const rows = Array.from({ length: 205 }, (_, place) => ({
      id: `nombreux-${place}`,
      name: '',
      email: `nombreux${String(place).padStart(3, '0')}@exemple.fr`,
      emailVerified: true,
      createdAt: new Date(0),
      updatedAt: new Date(0),
    }))
    await test.storage.write(async (transaction) => void (await transaction.insert(tables.users).values(rows)))
    const pageOf = (page: number) => searchAccounts(admin(), { text: 'exemple fr', page })
    expect(await pageOf(1)).toMatchObject({ page: 1, pages: 11, total: 205 })
    expect((await pageOf(99)).items).toHaveLength(5)
  })

  it('lets other work go on while it reads thousands of accounts, and finds each of them once, in their order', async () => {
    const email = (place: number) => `foule${String(place).padStart(4, '0')}@exemple.fr`
    await test.storage.write(async (transaction) => {
      for (const start of [0, 1, 2, 3, 4].map((part) => part * 820)) {
        const rows = Array.from({ length: 820 }, (_, at) => ({
          id: `foule-${start + at}`,
          name: '',
          email: email(start + at),
          emailVerified: true,
          createdAt: new Date(0),
          updatedAt: new Date(0),
        }))
        await transaction.insert(tables.users).values(rows)
      }
    })
    let turns = 0
    let isSearching = true
    const count = () => {
      turns += 1
      if (isSearching) setImmediate(count)
    }
    setImmediate(count)
    const last = await searchAccounts(admin(), { text: 'foule', page: 205 }).finally(() => {
      isSearching = false
    })
    expect(turns).toBeGreaterThan(1)
    expect(last).toMatchObject({ page: 205, pages: 205, total: 4_100 })
    expect(last.items.map((account) => account.email)).toEqual(Array.from({ length: 20 }, (_, at) => email(4_080 + at)))
    await test.storage.write(async (transaction) => {
      await transaction.delete(tables.users).where(like(tables.users.email, 'foule%'))
    })
  })

  it('lets no administrator give a role to themselves, directly or by an invitation: another one can', async () => {
    const email = 'seule@exemple.fr'
    const id = await make(email, 'admin')
    await test.storage.write(async (transaction) => {
      await transaction.update(tables.users).set({ twoFactorEnabled: true }).where(eq(tables.users.id, id))
    })
    const herself = room.as({ kind: 'account', accountId: id, grants: [grantAs('admin', tilleuls)] })
    await expect(grantRole(herself, { id, role: 'region', scope: '32' })).rejects.toEqual(code('own-role'))
    await inviteAccount(herself, { email, grants: [{ role: 'structure', scope: tilleuls.finess }] })
    await expect(joinInvitation(herself, { secret: room.lastSecret() })).rejects.toEqual(code('own-role'))
    const roles = async () => (await getAccount(admin(), { id })).roles.map(({ role }) => role)
    expect(await roles()).toEqual(['admin'])
    await grantRole(admin(), { id, role: 'region', scope: '32' })
    expect(await roles()).toEqual(['admin', 'region'])
    await withdrawRole(admin(), { id, role: 'region', scope: '32' })
    await expect(closeAccount(admin(), { id })).rejects.toEqual(code('last-administrator'))
    await test.storage.write(async (transaction) => void (await transaction.delete(tables.users)))
  })

  it('gives and takes roles at once, but for places that do not exist', async () => {
    const id = await make('roles@exemple.fr', 'structure', tilleuls.finess)
    const territory = await saveTerritory(admin(), { region: '32', name: 'Flandre' })
    await grantRole(admin(), { id, role: 'territory', scope: territory.id })
    await grantRole(admin(), { id, role: 'college', scope: ' 590000014 ' })
    const rolesOf = async () => (await getAccount(admin(), { id })).roles.map(({ role, name }) => [role, name])
    expect(await rolesOf()).toEqual([
      ['college', null],
      ['structure', 'EHPAD Les Tilleuls'],
      ['territory', 'Flandre'],
    ])
    for (const [role, scope] of [
      ['territory', 'rien'],
      ['structure', '000000000'],
      ['region', '99'],
    ] as const) {
      await expect(grantRole(admin(), { id, role, scope })).rejects.toEqual(code('invitation-refused'))
    }
    await withdrawRole(admin(), { id, role: 'territory', scope: territory.id })
    expect(await rolesOf()).toHaveLength(2)
    await expect(withdrawRole(admin(), { id, role: 'territory', scope: territory.id })).rejects.toEqual(
      code('not-found'),
    )
  })

  it('takes a role also out of the invitations that wait for that address, and leaves what else they give', async () => {
    const email = 'ancienne@exemple.fr'
    const id = await make(email, 'structure', tilleuls.finess)
    const invite = async (...scopes: string[]) => {
      await inviteAccount(room.operator, {
        email,
        grants: scopes.map((scope) => ({ role: 'structure' as const, scope })),
      })
      return room.lastSecret()
    }
    const [same, both] = [await invite(tilleuls.finess), await invite(tilleuls.finess, glycines.finess)]
    await withdrawRole(admin(), { id, role: 'structure', scope: tilleuls.finess })
    const mailsBefore = room.mails.length
    await deliverWaitingInvitations(admin())
    expect(room.mails).toHaveLength(mailsBefore)
    await expect(joinInvitation(room.account(id), { secret: same })).rejects.toEqual(code('not-found'))
    await joinInvitation(room.account(id), { secret: both })
    const roles = (await getAccount(admin(), { id })).roles.map(({ role, scope }) => [role, scope])
    expect(roles).toEqual([['structure', glycines.finess]])
  })

  it('takes a role also from somebody who accepts it again at the same instant', async () => {
    const email = 'pressee@exemple.fr'
    const id = await make(email, 'structure', tilleuls.finess)
    for (let round = 0; round < 5; round += 1) {
      await grantRole(admin(), { id, role: 'structure', scope: tilleuls.finess })
      await inviteAccount(room.operator, { email, grants: [{ role: 'structure', scope: tilleuls.finess }] })
      const outcomes = await Promise.allSettled([
        joinInvitation(room.account(id), { secret: room.lastSecret() }),
        withdrawRole(admin(), { id, role: 'structure', scope: tilleuls.finess }),
      ])
      expect(outcomes[1]?.status).toBe('fulfilled')
      expect((await getAccount(admin(), { id })).roles).toEqual([])
    }
  })

  it('keeps the last administrator, even when two take the role from each other at once', async () => {
    const first = await make('premier@exemple.fr', 'admin')
    await expect(withdrawRole(admin(), { id: first, role: 'admin' })).rejects.toEqual(code('last-administrator'))
    await expect(closeAccount(admin(), { id: first })).rejects.toEqual(code('last-administrator'))
    expect((await getAccount(admin(), { id: first })).isLastAdministrator).toBe(true)
    const second = await make('second@exemple.fr', 'admin')
    const both = await Promise.allSettled([first, second].map((id) => withdrawRole(admin(), { id, role: 'admin' })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await describeAccounts(admin(), {})).toMatchObject({ administrators: 1 })
  })

  it('closes an account for good: only its id is left, once a mail has told who could read', async () => {
    const id = await make('adieu@exemple.fr', 'structure', glycines.finess)
    await inviteAccount(room.operator, { email: 'adieu@exemple.fr', grants: [{ role: 'region', scope: '32' }] })
    await signIn(room.anyone, { email: 'adieu@exemple.fr', password, browser })
    expect((await getAccount(admin(), { id })).openSessions).toBe(1)
    await closeAccount(admin(), { id })
    await expect(getAccount(admin(), { id })).rejects.toEqual(code('not-found'))
    await expect(signIn(room.anyone, { email: 'adieu@exemple.fr', password, browser })).rejects.toBeInstanceOf(AppError)
    expect(await kept()).toContain('adieu')
    room.setNow(new Date('2026-11-23T05:00:00Z'))
    await deliverAccessNotices(room.as(system))
    expect(await kept()).not.toContain('adieu')
    expect(await kept()).toContain(id)
  })

  it('tells by mail whose account is closed and whose role is taken: the people of a structure cannot be removed in silence', async () => {
    const id = await make('prevenue@exemple.fr', 'structure', glycines.finess)
    await withdrawRole(admin(), { id, role: 'structure', scope: glycines.finess })
    expect(room.mails.at(-1)).toMatchObject({ to: 'prevenue@exemple.fr', subject: 'Un de vos rôles a été retiré' })
    expect(room.mails.at(-1)?.paragraphs.join(' ')).toContain('EHPAD Les Glycines')
    await closeAccount(admin(), { id })
    expect(room.mails.at(-1)).toMatchObject({ to: 'prevenue@exemple.fr', subject: 'Votre compte Cap CaRE a été fermé' })
  })

  it('ends sessions, and takes a second factor away with a mail that says so', async () => {
    const id = await make('telephone@exemple.fr', 'structure', glycines.finess)
    await signIn(room.anyone, { email: 'telephone@exemple.fr', password, browser })
    await endAccountSessions(admin(), { id })
    expect((await getAccount(admin(), { id })).openSessions).toBe(0)
    await test.storage.write(async (transaction) => {
      await transaction.insert(tables.twoFactors).values({ id: 'tf', userId: id, secret: 's', backupCodes: '[]' })
      await transaction.update(tables.users).set({ twoFactorEnabled: true })
    })
    await resetSecondFactor(admin(), { id })
    expect((await getAccount(admin(), { id })).hasSecondFactor).toBe(false)
    expect(await test.storage.read((database) => database.select().from(tables.twoFactors))).toEqual([])
    expect(room.mails.at(-1)).toMatchObject({
      to: 'telephone@exemple.fr',
      subject: 'Votre second facteur a été retiré',
    })
  })

  it('refuses everybody else as if nothing were there', async () => {
    const id = await make('cible@exemple.fr', 'structure', glycines.finess)
    for (const role of ['structure', 'college', 'territory', 'region', 'observer'] as const) {
      const other = room.as(accountAs(role, tilleuls))
      for (const attempt of [
        () => searchAccounts(other, {}),
        () => getAccount(other, { id }),
        () => grantRole(other, { id, role: 'admin' }),
        () => withdrawRole(other, { id, role: 'structure', scope: glycines.finess }),
        () => closeAccount(other, { id }),
        () => endAccountSessions(other, { id }),
        () => resetSecondFactor(other, { id }),
        () => browseInvitations(other, {}),
        () => prepareInvitations(other, { bytes: csv('a@b.fr;admin;') }),
        () => inviteFromFile(other, { bytes: csv('a@b.fr;admin;') }),
        () => deliverWaitingInvitations(other),
        () => describeAccounts(other, {}),
      ]) {
        await expect(attempt()).rejects.toEqual(code('not-found'))
      }
    }
  })

  it('sends an invitation again with a new link: the one before dies', async () => {
    const { id } = await inviteAccount(room.operator, {
      email: 'encore@exemple.fr',
      grants: [{ role: 'region', scope: '32' }],
    })
    const before = room.lastSecret()
    await deliverInvitation(room.operator, { id })
    await expect(findInvitation(room.anyone, { secret: before })).rejects.toEqual(code('not-found'))
    expect(await findInvitation(room.anyone, { secret: room.lastSecret() })).toMatchObject({
      email: 'encore@exemple.fr',
    })
  })
})

describe.skipIf(!storageAvailable)('invitations from a file', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  const administrator = { kind: 'account', accountId: newId(), grants: [grantAs('admin', tilleuls)] } as const
  const admin = () => room.as(administrator)
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
    await keepAdministrator(test.storage, administrator.accountId)
  })
  afterAll(() => test?.close())

  const down = (mails = 0) => {
    let left = mails
    const { mailer } = admin()
    const send: typeof mailer.send = async (letter) => {
      if (left-- > 0) return mailer.send(letter)
      throw new AppError('unavailable', 'mail-not-sent', { values: { reason: 'mail-server-unreachable' } })
    }
    return { ...admin(), mailer: { ...mailer, send } }
  }

  it('say of each line what is wrong against the register, the accounts and what was sent', async () => {
    await inviteAccount(room.operator, { email: 'deja@exemple.fr', grants: [{ role: 'region', scope: '32' }] })
    const { accepted, refused, mails } = await prepareInvitations(admin(), {
      bytes: csv(
        `un@exemple.fr;structure;${tilleuls.finess}`,
        `un@exemple.fr;structure;${glycines.finess}`,
        `deux@exemple.fr;rssi;${hospital.legalEntityFiness}`,
        `deux@exemple.fr;structure;${hospital.legalEntityFiness}`,
        'deja@exemple.fr;region;32',
        'trois@exemple.fr;region;99',
      ),
    })
    expect(accepted.map(({ where, name }) => [where, name])).toEqual([
      ['ligne 2', 'EHPAD Les Tilleuls'],
      ['ligne 3', 'EHPAD Les Glycines'],
      ['ligne 4', null],
    ])
    expect(mails).toBe(2)
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      ['ligne 5, champ perimetre', 'invitation-structure-unknown'],
      ['ligne 6, champ mail', 'invitation-line-already-invited'],
      ['ligne 7, champ perimetre', 'invitation-region-unknown'],
    ])
  })

  it('keep a thousand, send them one after the other, and go on where a stopped server left off', async () => {
    const lines = Array.from({ length: 1000 }, (_, place) => `p${place}@mille.fr;structure;${tilleuls.finess}`)
    expect(await inviteFromFile(admin(), { bytes: csv(...lines) })).toMatchObject({ mails: 1000, waiting: 0 })
    const counts = async () => (await browseInvitations(admin(), {})).counts
    expect(await counts()).toMatchObject({ waiting: 1000 })
    // A hundred of them tell whether any is lost or sent twice.
    const others = and(
      like(tables.invitations.email, 'p%@mille.fr'),
      not(like(tables.invitations.email, 'p9__@mille.fr')),
    )
    await test.storage.write((transaction) => transaction.delete(tables.invitations).where(others))
    await deliverWaitingInvitations(down(30))
    expect(await counts()).toEqual({ sent: 31, failed: 5, waiting: 65 })
    await deliverWaitingInvitations(room.as(system))
    expect(await counts()).toEqual({ sent: 101, failed: 0, waiting: 0 })
    const to = room.mails.map((mail) => mail.to).filter((address) => address.endsWith('@mille.fr'))
    expect(new Set(to).size).toBe(100)
    expect(to).toHaveLength(100)
  })

  it('send each mail once when two send at once', async () => {
    await inviteFromFile(admin(), { bytes: csv(`deux-fois@exemple.fr;structure;${tilleuls.finess}`) })
    await Promise.all([deliverWaitingInvitations(admin()), deliverWaitingInvitations(room.as(system))])
    expect(room.mails.filter(({ to }) => to === 'deux-fois@exemple.fr')).toHaveLength(1)
  })

  it('stop between two mails when the server stops', async () => {
    await inviteFromFile(admin(), { bytes: csv(`arret@exemple.fr;structure;${tilleuls.finess}`) })
    await deliverWaitingInvitations(admin(), AbortSignal.abort())
    expect((await browseInvitations(admin(), {})).counts).toMatchObject({ waiting: 1 })
    await deliverWaitingInvitations(admin())
  })

  it('are not tried for ever by the daily upkeep, and again as soon as an administrator asks', async () => {
    await inviteFromFile(admin(), { bytes: csv(`injoignable@exemple.fr;structure;${tilleuls.finess}`) })
    await deliverWaitingInvitations(down())
    room.setNow(new Date('2026-12-01T09:00:00Z'))
    const find = async () =>
      (await browseInvitations(admin(), {})).items.find(({ email }) => email === 'injoignable@exemple.fr')
    await deliverWaitingInvitations(room.as(system))
    expect(await find()).toMatchObject({ delivery: 'failed', failure: 'mail-server-unreachable', expired: true })
    const { items, counts } = await browseInvitations(admin(), {})
    expect(items.length).toBeGreaterThan(1)
    expect(await describeAccounts(admin(), {})).toMatchObject({
      pending: counts.failed + counts.waiting + counts.sent,
      failed: counts.failed,
      underAttack: 0,
    })
    await deliverWaitingInvitations(admin())
    expect(await find()).toMatchObject({ delivery: 'sent', failure: null, expired: false })
  })
})
