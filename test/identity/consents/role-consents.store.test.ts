import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addGroupMember, importTerritories, removeGroupMember, saveGroup, saveTerritory } from '#directory'
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

  it('are not widened by one administrator: nothing more comes under a place that somebody holds, or is invited to', async () => {
    const alix = await administrator('alix@exemple.fr')
    const { id: territory } = await saveTerritory(alix, { region: hautsDeFrance, name: 'Flandre' })
    const { id: group } = await saveGroup(alix, { kind: 'organisation', name: 'Les Arbres' })
    const place = (context = alix, where = territory) =>
      importTerritories(context, {
        region: hautsDeFrance,
        bytes: new TextEncoder().encode(`finess;territoire\n${tilleuls.finess};${where}`),
      })
    const join = (context = alix) => addGroupMember(context, { group, number: tilleuls.legalEntityFiness })
    await inviteAccount(room.operator, { email: 'anim@exemple.fr', grants: [{ role: 'territory', scope: territory }] })
    await inviteAccount(room.operator, { email: 'rssi@exemple.fr', grants: [{ role: 'college', scope: group }] })
    await expect(place()).rejects.toEqual(code('reach-needs-consent'))
    await expect(join()).rejects.toEqual(code('reach-needs-consent'))
    await place(room.operator)
    await join(room.operator)
    // What leaves is read by nobody more.
    await place(alix, 'aucun')
    await removeGroupMember(alix, { group, finess: tilleuls.legalEntityFiness })
    await test.storage.write((transaction) => transaction.delete(invitations))
    await place()
    await join()
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
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    const told = rows.filter(({ subject }) => subject.includes(id)).map(({ actor, action }) => [actor, action])
    expect(told).toEqual([
      [`account:${idOf(alix)}`, 'identity.ask-invitation'],
      [`account:${idOf(bea)}`, 'identity.approve-roles'],
      [`account:${idOf(bea)}`, 'identity.send-invitation'],
      ['anyone', 'identity.accept-invitation'],
    ])
    expect(rows.find(({ action }) => action === 'identity.approve-roles')?.subject).toContain(`asker:${idOf(alix)}`)
  })

  it('are given to an account only then, in the name of the administrator who asked', async () => {
    const [alix, bea] = [await administrator('alix@exemple.fr'), await administrator('bea@exemple.fr')]
    const person = await invited('quelquun@exemple.fr', 'observer', hautsDeFrance)
    expect(await grantRole(alix, { id: person, role: 'region', scope: hautsDeFrance })).toEqual({ waits: true })
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
    for (const [asker, approver] of [
      [alix, made],
      [made, alix],
      [alix, grandchild],
      [grandchild, alix],
      [grandchild, other],
    ] as const) {
      const { id } = await ask(asker)
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
