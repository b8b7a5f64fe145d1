import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AuditContext, chainAll, keepChaining, keepLog, readLog, resealLog, verifyLog } from '#audit'
import { type Actor, operator, system } from '#kernel'
import type { Transaction } from '#storage'
import { chainEntries } from '../../src/audit/store.ts'
import { putWaiting } from '../../src/audit/store-waiting.ts'
import { auditCut, auditEnd, auditRows, auditWaiting } from '../../src/audit/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { chainingAtOnce, filesInMemory } from '../support/use-cases/audit.ts'
import { contextOn } from '../support/use-cases/context.ts'

describe.skipIf(!storageAvailable)('an audit entry that waits to be chained', () => {
  let test: TestStorage
  let files: ReturnType<typeof filesInMemory>
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    files = filesInMemory()
    await write(async (tx) => {
      for (const table of [auditRows, auditEnd, auditCut, auditWaiting]) await tx.delete(table)
    })
  })

  const write = <Result>(work: (tx: Transaction) => Promise<Result>) => test.storage.write(work)
  const entry = (action: string, minute = 0) =>
    ({
      at: new Date(Date.UTC(2026, 10, 22, 10, minute)),
      actor: 'operator',
      door: 'command',
      from: '192.0.2.7',
      action,
      subject: '1',
      outcome: 'done',
    }) as const
  /** Told by a server that was killed before it chained. */
  const leave = (action: string, minute?: number) => write((tx) => putWaiting(tx, files, entry(action, minute)))
  const context = (actor: Actor = operator): AuditContext => ({
    ...contextOn(test.storage, actor, 'command'),
    audit: chainingAtOnce(files),
    auditFiles: files,
    clock: () => new Date('2026-11-22T12:00:00Z'),
  })
  const waiting = () => test.storage.read((db) => db.select().from(auditWaiting))
  const chained = async () =>
    (await test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))).map(
      ({ action }) => action,
    )
  const faults = async () => (await verifyLog(context())).faults.map(({ code, values }) => [code, values])

  it('is chained in the order of instants, whichever server wrote it, and waits no more', async () => {
    for (const minute of [3, 1, 2]) await leave(`test.minute-${minute}`, minute)
    await chainAll(test.storage, files)
    expect(await chained()).toEqual(['test.minute-1', 'test.minute-2', 'test.minute-3'])
    expect(await waiting()).toEqual([])
    expect(await faults()).toEqual([])
  })

  it('is chained once when several servers chain and write at the same time', async () => {
    for (let row = 0; row < 40; row += 1) await leave(`test.before-${row}`)
    await Promise.all([
      ...[1, 2, 3].map(() => chainAll(test.storage, files)),
      ...Array.from({ length: 20 }, (_, row) => leave(`test.meanwhile-${row}`)),
    ])
    await chainAll(test.storage, files)
    expect(await waiting()).toEqual([])
    expect(new Set(await chained()).size).toBe(60)
    expect(await verifyLog(context())).toMatchObject({ rows: 60, faults: [], waiting: 0 })
  })

  it('is chained in batches when many entries wait', async () => {
    await write(async (tx) => {
      for (let row = 0; row < 1_100; row += 1) await putWaiting(tx, files, entry('test.many'))
    })
    expect(await verifyLog(context())).toMatchObject({ rows: 1_100, faults: [] })
  })

  it('is undone with its transaction', async () => {
    const failing = write(async (tx) => {
      await putWaiting(tx, files, entry('test.undone'))
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await waiting()).toEqual([])
  })

  it('is chained as soon as somebody reads the log, verifies it or runs its upkeep', async () => {
    await leave('test.looked-at')
    expect((await readLog(context(), { filters: {} })).rows.map(({ action }) => action)).toEqual(['test.looked-at'])
    await leave('test.checked')
    expect(await verifyLog(context())).toMatchObject({ rows: 2, faults: [] })
    await leave('test.kept')
    expect(await keepLog(context(system))).toEqual([])
    expect(await chained()).toEqual(['test.looked-at', 'test.checked', 'test.kept'])
    expect(files.noted()?.sequence).toBe(3)
  })

  it('is chained soon after it was written, and before the server stops', async () => {
    const chaining = keepChaining(test.storage, files, (error) => {
      throw error
    })
    await leave('test.told')
    chaining.soon()
    await chaining.settled()
    expect(await chained()).toEqual(['test.told'])
  })

  it('is set aside when somebody else changed or wrote it, and the log reports it until it is sealed again', async () => {
    await leave('test.true')
    await leave('test.changed', 1)
    await write((tx) => tx.update(auditWaiting).set({ actor: 'anyone' }).where(eq(auditWaiting.action, 'test.changed')))
    await write(async (tx) => {
      for (let row = 0; row < 600; row += 1)
        await tx.insert(auditWaiting).values({ ...entry('test.forged'), id: `f${row}`, seal: 'f' })
    })
    await leave('test.later', 2)
    expect(await faults()).toEqual([['audit-waiting-forged', { rows: 601 }]])
    expect(await chained(), 'what is true does not wait behind it').toEqual(['test.true', 'test.later'])
    expect(await keepLog(context(system))).toHaveLength(1)
    await resealLog(context())
    expect(await faults()).toEqual([])
    const rows = await test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))
    expect(rows).toHaveLength(604)
    expect(rows.at(-1)).toMatchObject({ action: 'audit.reseal', subject: 'after row 2: audit-waiting-forged' })
  })

  it('cannot be put back once it was chained', async () => {
    await leave('test.once')
    const [told] = await waiting()
    if (!told) throw new Error('nothing waits')
    await chainAll(test.storage, files)
    await write((tx) => tx.insert(auditWaiting).values(told))
    expect(await faults()).toEqual([['audit-waiting-forged', { rows: 1 }]])
    expect(await chained()).toEqual(['test.once'])
    await expect(write((tx) => chainEntries(tx, files, [told]))).rejects.toThrow()
  })
})
