import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refusalLog } from '#audit'
import { type Actor, AppError, anyone, authorize, type Context, command, query } from '#kernel'
import { auditCut, auditEnd, auditRows } from '../../src/audit/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { appendAuditRow } from '../support/use-cases/audit.ts'
import { contextOn } from '../support/use-cases/context.ts'

const thing = { id: 'f3b1c9f0-1111-4222-8333-444455556666', answers: 'secret' }
const wanted = z.strictObject({ name: z.string() })
const nobody = () => false
const visitor: Actor = { kind: 'account', accountId: 'a1', grants: [] }

/** The thing of that name, if there is one: nobody may touch it. */
const touch = command({
  action: 'test.touch',
  input: wanted,
  run: async (_transaction, { name }, { actor }: Context) =>
    authorize(actor, name === 'there' ? thing : undefined, nobody),
  subject: () => undefined,
})
const look = query({
  input: wanted,
  run: async (_database, { name }, { actor }: Context) => authorize(actor, { id: name }, nobody),
})
const take = query({
  exports: 'test.take',
  input: wanted,
  run: async () => thing,
  subject: ({ id }) => id,
})
const tooMany = command({
  action: 'test.too-many',
  input: wanted,
  run: async () => {
    throw new AppError('too-many', 'too-many-requests')
  },
  subject: () => undefined,
})

describe.skipIf(!storageAvailable)('a refusal', () => {
  let test: TestStorage
  let settled: () => Promise<void>
  let now: Date
  const contextOf = (actor: Actor, from?: string): Context => ({ ...context, actor, from, clock: () => now })
  let context: Context

  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    now = new Date('2026-11-22T09:00:00Z')
    const refusals = refusalLog(test.storage, appendAuditRow, (error) => {
      throw error
    })
    settled = refusals.settled
    context = { ...contextOn(test.storage, anyone), refused: refusals.refused }
    await test.storage.write(async (tx) => {
      for (const table of [auditRows, auditEnd, auditCut]) await tx.delete(table)
    })
  })
  // A refusal is written after its answer: none may reach the log of the next test.
  afterEach(() => settled())

  const told = async () => {
    await settled()
    const rows = await test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))
    return rows.map(({ actor, from, action, subject, outcome }) => [actor, from, action, subject, outcome])
  }
  const fails = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    )

  it('is recorded with the identifier of the thing; a missing thing is not recorded', async () => {
    await fails(touch(contextOf(visitor, '192.0.2.7'), { name: 'there' }))
    await fails(touch(contextOf(visitor), { name: 'missing' }))
    expect(await told()).toEqual([['account:a1', '192.0.2.7', 'test.touch', thing.id, 'refused']])
  })

  it('looks exactly like a missing thing to the person refused', async () => {
    const refused = await fails(touch(contextOf(visitor), { name: 'there' }))
    const missing = await fails(touch(contextOf(visitor), { name: 'missing' }))
    expect(refused).toStrictEqual(missing)
    expect(JSON.stringify(refused)).toBe(JSON.stringify(missing))
    expect(Reflect.ownKeys(refused as object)).toEqual(Reflect.ownKeys(missing as object))
  })

  it('does not wait for the log: a longer answer would reveal that the thing exists', async () => {
    let written = () => {}
    const held = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = refusalLog(
      test.storage,
      () => held,
      () => undefined,
    )
    await fails(touch({ ...contextOf(visitor), refused: slow.refused }, { name: 'there' }))
    written()
    await slow.settled()
  })

  it('of a read is recorded too, without typed text', async () => {
    for (const name of ['Mme Dupont', 'dupont', "' or 1=1 --", 'mot-de-passe', thing.id, '590780193']) {
      await fails(look(contextOf(visitor), { name }))
    }
    expect(await told()).toEqual([
      ['account:a1', '', 'read', '', 'refused'],
      ['account:a1', '', 'read', thing.id, 'refused'],
      ['account:a1', '', 'read', '590780193', 'refused'],
    ])
  })

  it('for asking too often is recorded', async () => {
    await fails(tooMany(contextOf(anyone, '2001:db8::1'), { name: 'x' }))
    expect(await told()).toEqual([['anyone', '2001:db8::1', 'test.too-many', '', 'refused']])
  })

  it('keeps no text that is not a network address', async () => {
    await fails(tooMany(contextOf(anyone, '<script>Dupont</script>'), { name: 'x' }))
    expect(await told()).toEqual([['anyone', '', 'test.too-many', '', 'refused']])
  })

  it('that is repeated is recorded once a minute, and a flood is recorded up to a limit', async () => {
    for (let time = 0; time < 5; time += 1) await fails(touch(contextOf(visitor), { name: 'there' }))
    expect(await told()).toHaveLength(1)
    now = new Date('2026-11-22T09:01:00Z')
    await fails(touch(contextOf(visitor), { name: 'there' }))
    expect(await told()).toHaveLength(2)
    now = new Date('2026-11-22T09:02:00Z')
    for (let finess = 0; finess < 30; finess += 1) {
      await fails(look(contextOf(visitor), { name: String(100_000_000 + finess) }))
    }
    expect(await told()).toHaveLength(12)
    for (let one = 0; one < 200; one += 1) await fails(tooMany(contextOf(anyone, `192.0.2.${one}`), { name: 'x' }))
    expect(await told()).toHaveLength(102)
  })

  it('is not recorded for an export, which is recorded as done each time', async () => {
    await take(contextOf(visitor), { name: 'x' })
    await take(contextOf(visitor), { name: 'x' })
    expect(await told()).toEqual([
      ['account:a1', '', 'test.take', thing.id, 'done'],
      ['account:a1', '', 'test.take', thing.id, 'done'],
    ])
  })
})
