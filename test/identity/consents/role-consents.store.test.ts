import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addGroupMember,
  closeGroup,
  describeGroup,
  importTerritories,
  listTerritoryMembers,
  listWaitingScopes,
  prepareTerritories,
  saveGroup,
  saveTerritory,
} from '#directory'
import {
  acceptInvitation,
  approveConsent,
  browseConsents,
  browseInvitations,
  closeAccount,
  deliverWaitingInvitations,
  getAccount,
  grantRole,
  inviteAccount,
  inviteFromFile,
  isConsentStuck,
  refuseConsent,
  withdrawConsentAsk,
  withdrawRole,
} from '#identity'
import { type Role, system } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import { consentAsks, grants, invitations, users } from '../../../src/identity/tables.ts'
import { fillRegister, grantAs, hautsDeFrance, sampleStructures } from '../../support/data/directory.ts'
import { testPassword as password } from '../../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { identityOn } from '../../support/use-cases/identity.ts'

const { tilleuls } = sampleStructures
const noon = new Date('2026-11-22T11:00:00Z')
const director = [{ role: 'structure' as const, scope: tilleuls.finess }]

describe.skipIf(!storageAvailable)('roles that wait for a second administrator', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage, test.storage, { roleConsent: true })
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    room.setNow(noon)
    await test.storage.write(async (transaction) => {
      await transaction.delete(invitations)
      await transaction.delete(users)
    })
    room.mails.splice(0)
  })

  const invited = async (email: string, role: Role, scope: string, context = room.operator) => {
    await inviteAccount(context, { email, grants: [{ role, scope }] })
    return (await acceptInvitation(room.anyone, { secret: room.lastSecret(), password })).accountId
  }
  const as = (accountId: string) => room.as({ kind: 'account', accountId, grants: [grantAs('admin', tilleuls)] })
  /** An administrator, with the second factor that the role needs. */
  const administrator = async (email: string, context = room.operator) => {
    const accountId = await invited(email, 'admin', '', context)
    await test.storage.write((transaction) => transaction.update(users).set({ twoFactorEnabled: true }))
    return as(accountId)
  }
  const ask = (context: ReturnType<typeof as>, email = 'directrice@tilleuls.fr') =>
    inviteAccount(context, { email, grants: director })
  const listed = async (context: ReturnType<typeof as>) => (await browseConsents(context, {})).asks
  const code = (expected: string) => expect.objectContaining({ code: expected })
  const idOf = ({ actor }: ReturnType<typeof as>) => (actor.kind === 'account' ? actor.accountId : '')
  const kept = async () => {
    const tables = [invitations, consentAsks].map((table) =>
      test.storage.read((database) => database.select().from(table)),
    )
    return (await Promise.all(tables)).map((rows) => rows.length)
  }

  describe('over a place that somebody holds, or is invited to,', () => {
    const made = { count: 0 }
    const places = async () => {
      made.count += 1
      const alix = await administrator('alix@exemple.fr')
      const { id: territory } = await saveTerritory(alix, { region: hautsDeFrance, name: `Flandre ${made.count}` })
      const { id: group } = await saveGroup(alix, { kind: 'organisation', name: `Les Arbres ${made.count}` })
      const place = (context = alix) => move(territory, context)
      const join = (context = alix) =>
        addGroupMember(context, { group, number: tilleuls.legalEntityFiness, isSupport: true })
      return { alix, territory, group, place, join }
    }
    const file = (where: string) => ({
      region: hautsDeFrance,
      bytes: new TextEncoder().encode(`finess;territoire\n${tilleuls.finess};${where}`),
    })
    const move = (where: string, context = room.operator) => importTerritories(context, file(where))
    const prepare = (where: string, context = room.operator) => prepareTerritories(context, file(where))
    const territoryOf = async () => {
      const members = await listTerritoryMembers(room.operator, { region: hautsDeFrance })
      return members.find(({ structure }) => structure.finess === tilleuls.finess)?.territory?.id ?? null
    }
    const membersOf = async (id: string) =>
      (await describeGroup(room.operator, { id })).members.map(({ finess, isSupport }) => [finess, isSupport])
    const invite = (role: 'territory' | 'college', scope: string) =>
      inviteAccount(room.operator, { email: `${role}@exemple.fr`, grants: [{ role, scope }] })
    beforeEach(async () => {
      await move('aucun')
    })

    it('are widened by two administrators alone: what is placed waits, and stays where it was', async () => {
      const { alix, territory, group, place, join } = await places()
      const bea = await administrator('bea@exemple.fr')
      await invite('territory', territory)
      await invite('college', group)
      expect(await place()).toMatchObject({ waiting: 1, told: 0 })
      expect(await join()).toMatchObject({ waiting: 1, told: 0 })
      expect([await territoryOf(), await membersOf(group)]).toEqual([null, []])
      const asks = await listed(bea)
      const [first, second] = (['territory', 'college'] as const).map((role) =>
        asks.find(({ placed }) => placed?.role.role === role),
      )
      expect(first?.placed).toMatchObject({
        role: { role: 'territory', scope: territory },
        units: [{ finess: tilleuls.finess, name: 'EHPAD Les Tilleuls' }],
      })
      expect(second?.placed).toMatchObject({
        role: { role: 'college', scope: group },
        units: [{ finess: tilleuls.legalEntityFiness }],
      })
      await expect(approveConsent(alix, { id: first?.id ?? '' })).rejects.toEqual(code('consent-own'))
      await approveConsent(bea, { id: first?.id ?? '' })
      await approveConsent(bea, { id: second?.id ?? '' })
      expect(await territoryOf()).toBe(territory)
      expect(await membersOf(group)).toEqual([[tilleuls.legalEntityFiness, true]])
      expect((await kept())[1]).toBe(0)
      const rows = await test.storage.read((database) => database.select().from(auditRows).orderBy(auditRows.sequence))
      const told = rows
        .filter(({ subject }) => subject.includes(first?.id ?? ''))
        .map(({ actor, action }) => [actor, action])
      expect(told).toEqual([
        [`account:${idOf(alix)}`, 'directory.import-territories'],
        [`account:${idOf(bea)}`, 'identity.approve-roles'],
      ])
    })

    it('are asked for once, by one administrator or by two at once, until the ask has ended', async () => {
      const { territory, group, place, join } = await places()
      const [bea, chloe] = [await administrator('bea@exemple.fr'), await administrator('chloe@exemple.fr')]
      await invite('territory', territory)
      await invite('college', group)
      const [first, second] = await Promise.all([place(), place(bea)])
      expect([first.already, second.already].sort()).toEqual([0, 1])
      expect(second.asks).toEqual(first.asks)
      expect(await place()).toMatchObject({ waiting: 1, already: 1, asks: first.asks })
      expect(await join()).toMatchObject({ waiting: 1, already: 0 })
      expect(await join(bea)).toMatchObject({ waiting: 1, already: 1 })
      expect((await kept())[1]).toBe(2)
      await refuseConsent(chloe, { id: first.asks[0] ?? '' })
      expect(await place()).toMatchObject({ waiting: 1, already: 0 })
      room.setNow(new Date('2026-12-01T11:00:00Z'))
      expect(await join()).toMatchObject({ already: 0 })
    })

    it('say before the file is applied, and before the form is sent, that what comes to them waits', async () => {
      const { alix, territory, group } = await places()
      const waiting = async (context = alix) => [
        [...(await prepare(territory, context)).waitingTerritories],
        [...(await listWaitingScopes(context, { role: 'territory', scopes: [territory] }))],
        [...(await listWaitingScopes(context, { role: 'college', scopes: [group] }))],
      ]
      expect(await waiting()).toEqual([[], [], []])
      await invite('territory', territory)
      await invite('college', group)
      expect(await waiting()).toEqual([[territory], [territory], [group]])
      expect(await waiting(room.operator)).toEqual([[], [], []])
    })

    it('are widened at once by the operator, and by anybody where nobody reads by them', async () => {
      const { alix, territory, group, place, join } = await places()
      await invite('territory', territory)
      expect(await place(room.operator)).toMatchObject({ waiting: 0 })
      // What leaves is read by nobody more.
      await move('aucun', alix)
      expect(await territoryOf()).toBeNull()
      await test.storage.write((transaction) => transaction.delete(invitations))
      expect(await place()).toMatchObject({ waiting: 0 })
      expect(await join()).toMatchObject({ waiting: 0 })
      expect(await territoryOf()).toBe(territory)
      expect(await membersOf(group)).toEqual([[tilleuls.legalEntityFiness, true]])
    })

    it('are not widened by the consent of whoever reads by them', async () => {
      const { territory, place } = await places()
      const bea = await administrator('bea@exemple.fr')
      await grantRole(room.operator, { id: idOf(bea), role: 'territory', scope: territory })
      await place()
      const id = (await listed(bea))[0]?.id ?? ''
      await expect(approveConsent(bea, { id })).rejects.toEqual(code('consent-for-oneself'))
      expect(await territoryOf()).toBeNull()
    })

    it('are not widened by what is outdated: all is placed already, the asker has gone, or the group is closed', async () => {
      const { alix, territory, group, place, join } = await places()
      const bea = await administrator('bea@exemple.fr')
      const idsOf = async () => (await listed(bea)).map(({ id }) => id)
      await invite('territory', territory)
      await invite('college', group)
      await place()
      await place(room.operator)
      const [done = ''] = await idsOf()
      await expect(approveConsent(bea, { id: done })).rejects.toEqual(code('consent-outdated'))
      await refuseConsent(bea, { id: done })
      await join()
      await closeGroup(room.operator, { id: group })
      expect(await idsOf()).toEqual([])
      await move('aucun')
      await place()
      const [orphan = ''] = await idsOf()
      await withdrawRole(room.operator, { id: idOf(alix), role: 'admin', scope: '' })
      await expect(approveConsent(bea, { id: orphan })).rejects.toEqual(code('not-found'))
      expect(await territoryOf()).toBeNull()
    })
  })

  it('leave no invitation, link or mail before another administrator agrees, who is shown all of it', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    room.mails.splice(0)
    const { id, mail } = await ask(alix)
    expect(mail).toBe('waits')
    await deliverWaitingInvitations(room.as(system))
    expect([await kept(), room.mails]).toEqual([[0, 1], []])
    const [shown, ...others] = await listed(bea)
    expect(shown).toMatchObject({
      id,
      asker: 'alix@exemple.fr',
      people: [{ email: 'directrice@tilleuls.fr', roles: [{ ...director[0], name: 'EHPAD Les Tilleuls' }] }],
      expiresAt: new Date('2026-11-29T11:00:00Z'),
      fault: undefined,
    })
    expect(others).toEqual([])
    expect((await listed(alix))[0]?.fault).toBe('consent-own')
    await approveConsent(bea, { id })
    expect(await kept()).toEqual([1, 0])
    await deliverWaitingInvitations(bea)
    expect(room.mails.map(({ to }) => to)).toEqual(['directrice@tilleuls.fr'])
    await acceptInvitation(room.anyone, { secret: room.lastSecret(), password })
    const rows = await test.storage.read((database) => database.select().from(auditRows).orderBy(auditRows.sequence))
    const told = rows.filter(({ subject }) => subject.includes(id)).map(({ actor, action }) => [actor, action])
    expect(told).toEqual([
      [`account:${idOf(alix)}`, 'identity.ask-invitation'],
      [`account:${idOf(bea)}`, 'identity.approve-roles'],
      [`account:${idOf(bea)}`, 'identity.send-invitation'],
      ['anyone', 'identity.accept-invitation'],
    ])
    expect(
      rows.find(({ action, subject }) => action === 'identity.approve-roles' && subject.includes(id))?.subject,
    ).toContain(`asker:${idOf(alix)}`)
  })

  it('are asked for once, in a form, for an account and in a file', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    expect(await ask(alix)).toMatchObject({ mail: 'waits' })
    expect(await ask(bea)).toMatchObject({ mail: 'waits already' })
    const table = (...mails: string[]) => ({
      bytes: new TextEncoder().encode(
        ['mail;role;perimetre', ...mails.map((mail) => `${mail};structure;${tilleuls.finess}`)].join('\n'),
      ),
    })
    const both = table('directrice@tilleuls.fr', 'adjointe@tilleuls.fr')
    expect(await inviteFromFile(bea, both)).toMatchObject({ mails: 0, waiting: 2, already: 1 })
    expect(await inviteFromFile(alix, both)).toMatchObject({ mails: 0, waiting: 2, already: 2 })
    const reader = await invited('lectrice@exemple.fr', 'structure', sampleStructures.glycines.finess)
    const give = (context: typeof alix) => grantRole(context, { id: reader, role: 'structure', scope: tilleuls.finess })
    expect([await give(alix), await give(bea)]).toEqual([{ waits: 'from now on' }, { waits: 'already' }])
    const people = (await listed(bea)).map((each) => each.people.map(({ email }) => email))
    expect(people.sort()).toEqual([['adjointe@tilleuls.fr'], ['directrice@tilleuls.fr'], ['lectrice@exemple.fr']])
  })

  it('are given to an account only then, in the name of the administrator who asked', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    const person = await invited('quelquun@exemple.fr', 'observer', hautsDeFrance)
    expect(await grantRole(alix, { id: person, role: 'region', scope: hautsDeFrance })).toEqual({
      waits: 'from now on',
    })
    expect((await getAccount(alix, { id: person })).roles).toHaveLength(1)
    const [waiting] = await listed(bea)
    await approveConsent(bea, { id: waiting?.id ?? '' })
    expect((await getAccount(alix, { id: person })).roles.map(({ role }) => role)).toContain('region')
    const rows = await test.storage.read((database) => database.select().from(grants))
    expect(rows.find(({ role }) => role === 'region')?.givers).toEqual([idOf(alix)])
  })

  it('of a file wait together, but for those who read nothing', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    const lines = [
      'mail;role;perimetre',
      `a@a.fr;structure;${tilleuls.finess}`,
      'b@b.fr;region;32',
      'c@c.fr;observateur;32',
    ]
    const bytes = new TextEncoder().encode(lines.join('\n'))
    expect(await inviteFromFile(alix, { bytes })).toMatchObject({ mails: 1, waiting: 2 })
    const [waiting] = await listed(bea)
    expect(waiting?.people.map(({ email }) => email)).toEqual(['a@a.fr', 'b@b.fr'])
    await approveConsent(bea, { id: waiting?.id ?? '' })
    const { items } = await browseInvitations(bea, {})
    expect(items.map(({ email }) => email).sort()).toEqual(['a@a.fr', 'b@b.fr', 'c@c.fr'])
  })

  it('are refused by any other administrator, and withdrawn by the one who asked', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    const [one, two] = [await ask(alix, 'a@a.fr'), await ask(alix, 'b@b.fr')]
    await expect(refuseConsent(alix, { id: one.id })).rejects.toEqual(code('not-found'))
    await expect(withdrawConsentAsk(bea, { id: one.id })).rejects.toEqual(code('not-found'))
    await refuseConsent(bea, { id: one.id })
    await withdrawConsentAsk(alix, { id: two.id })
    expect(await kept()).toEqual([0, 0])
    await expect(approveConsent(bea, { id: one.id })).rejects.toEqual(code('not-found'))
  })

  it('are not agreed to by the administrator who asks, nor by one whom they made, nor by one whom both come from', async () => {
    const alix = await administrator('alix@exemple.fr')
    const made = await administrator('second@exemple.fr', alix)
    const grandchild = await administrator('troisieme@exemple.fr', made)
    const other = await administrator('autre@exemple.fr', alix)
    const pairs = [
      [alix, made],
      [made, alix],
      [alix, grandchild],
      [grandchild, alix],
      [grandchild, other],
    ] as const
    for (const [place, [asker, approver]] of pairs.entries()) {
      const { id } = await ask(asker, `directrice-${place}@tilleuls.fr`)
      expect((await listed(approver)).find((each) => each.id === id)?.fault).toBe('consent-not-independent')
      await expect(approveConsent(approver, { id })).rejects.toEqual(code('consent-not-independent'))
    }
    const { id } = await ask(alix)
    await expect(approveConsent(alix, { id })).rejects.toEqual(code('consent-own'))
    expect((await browseConsents(alix, {})).approvers).toBe(0)
    // A closed account in between changes nothing of where a role comes from.
    await closeAccount(room.operator, { id: idOf(made) })
    await expect(approveConsent(grandchild, { id })).rejects.toEqual(code('consent-not-independent'))
    expect(await isConsentStuck(room.as(system), {})).toBe(true)
    const independent = await administrator('operateur@exemple.fr')
    expect((await browseConsents(alix, {})).approvers).toBe(1)
    expect(await isConsentStuck(room.as(system), {})).toBe(false)
    await approveConsent(independent, { id })
  })

  it('are not agreed to by the person who would get them', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    await grantRole(alix, { id: idOf(bea), role: 'structure', scope: tilleuls.finess })
    const [waiting] = await listed(bea)
    await expect(approveConsent(bea, { id: waiting?.id ?? '' })).rejects.toEqual(code('consent-for-oneself'))
  })

  it('of administrators whom an older version made need one made since by a command', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    await test.storage.write((transaction) => transaction.update(grants).set({ givers: null }))
    const { id } = await ask(alix)
    await expect(approveConsent(bea, { id })).rejects.toEqual(code('consent-not-independent'))
    room.setNow(new Date('2026-11-23T11:00:00Z'))
    await approveConsent(await administrator('nouvelle@exemple.fr'), { id })
  })

  it('end with their time, with the right or the account of the asker, and with what they would bring back', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    const gone = async (id: string) => {
      await expect(approveConsent(bea, { id })).rejects.toEqual(code('not-found'))
      expect(await listed(bea)).toEqual([])
    }
    const late = await ask(alix)
    room.setNow(new Date('2026-11-29T11:00:00Z'))
    await gone(late.id)
    const person = await invited('quelquun@exemple.fr', 'structure', tilleuls.finess)
    const again = await ask(alix, 'quelquun@exemple.fr')
    await withdrawRole(room.operator, { id: person, role: 'structure', scope: tilleuls.finess })
    await gone(again.id)
    const dead = await ask(alix)
    await withdrawRole(room.operator, { id: idOf(alix), role: 'admin', scope: '' })
    await gone(dead.id)
    room.setNow(new Date('2026-11-29T12:00:00Z'))
    await grantRole(room.operator, { id: idOf(alix), role: 'admin', scope: '' })
    await gone(dead.id)
    const closed = await ask(alix)
    await closeAccount(room.operator, { id: idOf(alix) })
    await gone(closed.id)
  })

  it('are not held back when the operator gives them by a command, nor when the role reads nothing', async () => {
    const alix = await administrator('alix@exemple.fr')
    expect(await inviteAccount(room.operator, { email: 'a@a.fr', grants: director })).toMatchObject({ mail: 'sent' })
    const observer = [{ role: 'observer' as const, scope: hautsDeFrance }]
    expect(await inviteAccount(alix, { email: 'b@b.fr', grants: observer })).toMatchObject({ mail: 'sent' })
  })
})
