import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  browseInvitations,
  closeAccount,
  deliverInvitation,
  deliverWaitingInvitations,
  explainDeadLink,
  findInvitation,
  grantRole,
  inviteAccount,
  inviteFromFile,
  joinInvitation,
  prepareInvitations,
  withdrawRole,
} from '#identity'
import { type Actor, newId, system } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { identityOn, keepAdministrator } from '../../support/use-cases/identity.ts'

const { tilleuls } = sampleStructures
const password = 'huit renards sous la neige'
const region = [{ role: 'region' as const, scope: '32' }]
const csv = (...lines: string[]) => new TextEncoder().encode(['mail;role;perimetre', ...lines].join('\n'))

describe.skipIf(!storageAvailable)('an invitation written by an administrator', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
    // One who stays: the last administrator cannot be dismissed.
    await keepAdministrator(test.storage, newId())
  })
  afterAll(() => test?.close())

  const gone = expect.objectContaining({ code: 'not-found' })

  /** An administrator in front of a page. */
  async function administrator() {
    const accountId = newId()
    await keepAdministrator(test.storage, accountId)
    const actor: Actor = { kind: 'account', accountId, grants: [grantAs('admin', tilleuls)] }
    return { ...room.as(actor), accountId }
  }
  const dismiss = (id: string) => withdrawRole(room.operator, { id, role: 'admin' })
  const open = (secret: string) => findInvitation(room.anyone, { secret })
  async function invited(by: Awaited<ReturnType<typeof administrator>> | typeof room.operator, email: string) {
    const { id } = await inviteAccount(by, { email, grants: region })
    return { id, secret: room.lastSecret() }
  }

  it('opens nothing once its maker no longer administers, and the link says why', async () => {
    const maker = await administrator()
    const { secret } = await invited(maker, 'seule@exemple.fr')
    expect(await open(secret)).toMatchObject({ email: 'seule@exemple.fr' })
    await dismiss(maker.accountId)
    await expect(open(secret)).rejects.toEqual(gone)
    await expect(acceptInvitation(room.anyone, { secret, password })).rejects.toEqual(gone)
    expect(await explainDeadLink(room.anyone, { kind: 'invitation', secret })).toBe('lapsed')
    const { items } = await browseInvitations(await administrator(), {})
    expect(items.find(({ email }) => email === 'seule@exemple.fr')).toMatchObject({ lapsed: true, expired: false })
  })

  it('opens nothing for somebody who already has an account either', async () => {
    const maker = await administrator()
    const { secret: first } = await invited(room.operator, 'deja-la@exemple.fr')
    const { accountId } = await acceptInvitation(room.anyone, { secret: first, password })
    const { secret } = await invited(maker, 'deja-la@exemple.fr')
    await dismiss(maker.accountId)
    await expect(joinInvitation(room.account(accountId), { secret })).rejects.toEqual(gone)
  })

  it('stays dead when its maker is made an administrator again, and does not keep the person from being invited', async () => {
    const maker = await administrator()
    const { secret } = await invited(maker, 'revenue@exemple.fr')
    await dismiss(maker.accountId)
    room.setNow(new Date('2026-11-22T09:00:01Z'))
    await grantRole(room.operator, { id: maker.accountId, role: 'admin' })
    await expect(open(secret)).rejects.toEqual(gone)
    const { refused } = await prepareInvitations(await administrator(), { bytes: csv('revenue@exemple.fr;region;32') })
    expect(refused).toEqual([])
  })

  it('survives the account of its maker once another administrator has sent it again, in their own name', async () => {
    const [first, second] = [await administrator(), await administrator()]
    const { id } = await invited(first, 'reprise@exemple.fr')
    await closeAccount(room.operator, { id: first.accountId })
    await deliverInvitation(second, { id })
    const mail = JSON.stringify(room.mails.at(-1))
    expect([mail.includes(second.accountId), mail.includes(first.accountId)]).toEqual([true, false])
    const secret = room.lastSecret()
    expect(await open(secret)).toMatchObject({ email: 'reprise@exemple.fr' })
    await closeAccount(room.operator, { id: second.accountId })
    await expect(open(secret)).rejects.toEqual(gone)
  })

  it('made from the command line is the operator’s: no account can end it', async () => {
    const { secret } = await invited(room.operator, 'exploitant@exemple.fr')
    expect(await open(secret)).toMatchObject({ sender: null })
  })

  it('is mailed no more once its maker is dismissed in the middle of the sending', async () => {
    const maker = await administrator()
    const people = ['a', 'b', 'c'].map((name) => `${name}@milieu.fr`)
    await inviteFromFile(maker, { bytes: csv(...people.map((email) => `${email};region;32`)) })
    let left = 0
    const send: typeof maker.mailer.send = async (letter) => {
      await maker.mailer.send(letter)
      left += 1
      if (left === 1) await dismiss(maker.accountId)
    }
    await deliverWaitingInvitations({ ...maker, mailer: { ...maker.mailer, send } })
    await deliverWaitingInvitations(room.as(system))
    await deliverWaitingInvitations(await administrator())
    expect(room.mails.filter(({ to }) => to.endsWith('@milieu.fr'))).toHaveLength(1)
  })
})
