import { desc, eq, gt, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AuditContext,
  type AuditRow,
  chainStart,
  cutText,
  hashOf,
  keepLog,
  nextRow,
  readLog,
  resealLog,
  verifyLog,
} from '#audit'
import { type Actor, anyone, operator, system } from '#kernel'
import type { Transaction } from '#storage'
import { auditCut, auditEnd, auditRows, auditWaiting } from '../../src/audit/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { chainingAtOnce, filesInMemory } from '../support/use-cases/audit.ts'
import { contextOn } from '../support/use-cases/context.ts'

describe.skipIf(!storageAvailable)('the audit log', () => {
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
  const entry = (action: string, at = new Date('2026-11-22T10:00:00.123Z')) =>
    ({ at, actor: 'operator', door: 'command', from: '192.0.2.7', action, subject: '1', outcome: 'done' }) as const
  const append = (action: string, at?: Date) => write((tx) => chainingAtOnce(files)(tx, entry(action, at)))
  const aLogOf = async (count: number) => {
    for (let row = 1; row <= count; row += 1) await append(`test.row-${row}`)
  }
  const rowsNow = () => test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))
  const contextAt = (now: string, actor: Actor = operator): AuditContext => ({
    ...contextOn(test.storage, actor, 'command'),
    audit: chainingAtOnce(files),
    auditFiles: files,
    clock: () => new Date(now),
  })
  const context = (actor: Actor = operator) => contextAt('2026-11-22T12:00:00Z', actor)
  const faults = async () => (await verifyLog(context())).faults.map(({ code, values }) => [code, values])
  const change = (sequence: number, values: object) =>
    write((tx) => tx.update(auditRows).set(values).where(eq(auditRows.sequence, sequence)))
  const remove = (sequence: number) => write((tx) => tx.delete(auditRows).where(eq(auditRows.sequence, sequence)))
  /** Moves the rows from a number on, one up, and makes room for another. */
  const makeRoom = (from: number) =>
    write(async (tx) => {
      const [last] = await tx.select().from(auditRows).orderBy(desc(auditRows.sequence)).limit(1)
      for (let row = last?.sequence ?? 0; row >= from; row -= 1) {
        await tx
          .update(auditRows)
          .set({ sequence: row + 1 })
          .where(eq(auditRows.sequence, row))
      }
    })

  it('chains each row to the previous one, even when writes arrive together', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, place) => append(`test.together-${place}`)))
    const rows = await rowsNow()
    expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 12 }, (_, place) => place + 1))
    expect(rows[0]?.previousHash).toBe(chainStart.hash)
    for (const [place, row] of rows.entries()) expect(row).toEqual(nextRow(rows[place - 1], row))
    expect(await faults()).toEqual([])
  })

  it('holds no row of a transaction that failed', async () => {
    const failing = write(async (tx) => {
      await chainingAtOnce(files)(tx, entry('test.undone'))
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    await append('test.after')
    expect((await rowsNow()).map(({ action }) => action)).toEqual(['test.after'])
    expect(await faults()).toEqual([])
  })

  it('is sound as the server wrote it, whether empty or several pages long', async () => {
    expect(await verifyLog(context())).toEqual({ rows: 0, faults: [], cut: undefined, waiting: 0 })
    const rows = [nextRow(undefined, entry('test.first'))]
    for (let row = 1; row < 2_500; row += 1) rows.push(nextRow(rows.at(-1), entry('test.next')))
    await write(async (tx) => {
      for (let from = 0; from < rows.length; from += 500)
        await tx.insert(auditRows).values(rows.slice(from, from + 500))
    })
    await append('test.last')
    expect(await verifyLog(context())).toMatchObject({ rows: 2_501, faults: [] })
  })

  it('still verifies rows of the first versions, which had neither address nor outcome', async () => {
    const { from, outcome, ...old } = nextRow(undefined, { ...entry('test.old'), from: '' })
    await write((tx) => tx.insert(auditRows).values(old))
    await append('test.new')
    expect(await faults()).toEqual([])
    expect([from, outcome]).toEqual(['', 'done'])
  })

  it('detects a change in any column, and names the row', async () => {
    const changes = {
      at: new Date('2026-11-22T10:00:00.124Z'),
      actor: 'anyone',
      door: 'web',
      action: 'test.other',
      subject: '2',
      outcome: 'refused',
      from: '',
      hash: 'f'.repeat(64),
      previousHash: 'f'.repeat(64),
      id: 'another',
    }
    await aLogOf(4)
    for (const [column, value] of Object.entries(changes)) {
      const before = (await rowsNow())[1]
      await change(2, { [column]: value })
      expect(await faults(), column).toContainEqual(['audit-row-changed', { row: 2 }])
      await change(2, before ?? {})
    }
    expect(await faults()).toEqual([])
  })

  it('detects a changed row whose hash was computed again, at the next row', async () => {
    await aLogOf(4)
    const row = (await rowsNow())[1]
    if (!row) throw new Error('no row')
    const changed = { ...row, actor: 'anyone' }
    await change(2, { ...changed, hash: hashOf(changed) })
    expect(await faults()).toEqual([['audit-row-does-not-follow', { row: 3 }]])
  })

  it('detects a log whose hashes were computed again from a row to the end', async () => {
    await aLogOf(4)
    const [, second, third, fourth] = await rowsNow()
    let previous: AuditRow | undefined = (await rowsNow())[0]
    for (const row of [{ ...second, actor: 'anyone' }, third, fourth]) {
      const again = nextRow(previous, row as typeof second & object)
      await change(again.sequence, again)
      previous = again
    }
    expect(await faults()).toEqual([['audit-end-changed', { row: 4 }]])
  })

  it('detects the removal of one or several rows, the first included', async () => {
    await aLogOf(6)
    await remove(3)
    await remove(4)
    expect(await faults()).toEqual([['audit-rows-missing', { from: 3, to: 4 }]])
    await remove(1)
    expect(await faults()).toContainEqual(['audit-rows-missing', { from: 1, to: 1 }])
  })

  it('detects the insertion of a row, whether its hash is right or wrong', async () => {
    await aLogOf(4)
    const second = (await rowsNow())[1]
    await makeRoom(3)
    await write((tx) => tx.insert(auditRows).values(nextRow(second, entry('test.inserted'))))
    expect(await faults()).toContainEqual(['audit-row-changed', { row: 4 }])
  })

  it('detects a row added at the end without the server, even after the server added more rows', async () => {
    await aLogOf(3)
    const added = nextRow((await rowsNow()).at(-1), entry('test.added'))
    await write((tx) => tx.insert(auditRows).values(added))
    expect(await faults()).toEqual([['audit-end-added', { from: 4, to: 4 }]])
    await append('test.next')
    expect(await faults()).toEqual([['audit-end-forged', { row: 5 }]])
  })

  it('detects two rows that changed places', async () => {
    await aLogOf(4)
    const [, second, third] = await rowsNow()
    await change(2, { ...third, sequence: 2, hash: 'x', id: null })
    await change(3, { ...second, sequence: 3, hash: second?.hash })
    await change(2, { hash: third?.hash, id: third?.id })
    const told = await faults()
    expect(told).toContainEqual(['audit-row-changed', { row: 2 }])
    expect(told).toContainEqual(['audit-row-changed', { row: 3 }])
  })

  it('detects rows removed from the end, even after the server added more rows', async () => {
    await aLogOf(5)
    await write((tx) => tx.delete(auditRows).where(gt(auditRows.sequence, 3)))
    expect(await faults()).toEqual([['audit-end-cut-off', { from: 4, to: 5 }]])
    await append('test.next')
    expect(await faults()).toEqual([['audit-rows-missing', { from: 4, to: 5 }]])
  })

  it('detects an end mark that was changed with the rows, or removed', async () => {
    await aLogOf(5)
    const third = (await rowsNow())[2]
    await write((tx) => tx.delete(auditRows).where(gt(auditRows.sequence, 3)))
    await write((tx) => tx.update(auditEnd).set({ sequence: 3, hash: third?.hash ?? '' }))
    expect(await faults()).toEqual([['audit-end-forged', { row: 3 }]])
    await append('test.next')
    expect(await faults(), 'writing on does not make it good').toEqual([['audit-end-forged', { row: 4 }]])
    await write((tx) => tx.delete(auditEnd))
    expect(await faults()).toEqual([['audit-end-missing', { row: 4 }]])
  })

  it('detects a log put back to an earlier state, end mark included', async () => {
    await aLogOf(3)
    const [early] = await test.storage.read((db) => db.select().from(auditEnd))
    await aLogOf(2)
    await keepLog(context(system))
    await write(async (tx) => {
      await tx.delete(auditRows).where(gt(auditRows.sequence, 3))
      await tx.update(auditEnd).set(early ?? {})
    })
    expect(await faults()).toEqual([['audit-noted-missing', { from: 4, to: 5 }]])
    for (const action of ['test.other-1', 'test.other-2', 'test.other-3']) await append(action)
    expect(await faults()).toEqual([['audit-noted-differs', { row: 5 }]])
    expect(await keepLog(context(system)), 'the upkeep says so, and does not forget it').toHaveLength(1)
    expect(await faults()).toEqual([['audit-noted-differs', { row: 5 }]])
  })

  it('detects a log that was emptied, marks included', async () => {
    await aLogOf(3)
    expect(await faults()).toEqual([])
    await write(async (tx) => {
      for (const table of [auditRows, auditEnd]) await tx.delete(table)
    })
    expect(await faults()).toContainEqual(['audit-noted-missing', { from: 1, to: 3 }])
    await append('test.next')
    expect(await faults()).toContainEqual(['audit-end-forged', { row: 1 }])
  })

  describe('when rows are too old', () => {
    const now = '2026-11-22T12:00:00Z'
    const aLongLog = async () => {
      for (const day of ['2022-01-01', '2023-11-22', '2023-11-23', '2026-11-22']) {
        await append('test.dated', new Date(`${day}T11:00:00Z`))
      }
    }

    it('cuts them, records the cut in a row and in a sealed mark, and verifies from there on', async () => {
      await aLongLog()
      expect(await keepLog(contextAt(now, system))).toEqual([])
      expect((await rowsNow()).map(({ sequence, action }) => [sequence, action])).toEqual([
        [3, 'test.dated'],
        [4, 'test.dated'],
        [5, 'audit.cut'],
      ])
      expect(await verifyLog(context())).toEqual({
        rows: 3,
        faults: [],
        cut: { rows: 2, lastAt: new Date('2023-11-22T11:00:00Z') },
        waiting: 0,
      })
      expect(await keepLog(contextAt('2030-01-01T00:00:00Z', system))).toEqual([])
      expect(await verifyLog(context())).toMatchObject({ rows: 1, faults: [], cut: { rows: 5 } })
    })

    it('detects a row removed after the cut, and a cut moved forward to hide the removal', async () => {
      await aLongLog()
      await keepLog(contextAt(now, system))
      const third = (await rowsNow())[0]
      await remove(3)
      expect(await faults()).toEqual([['audit-rows-missing', { from: 3, to: 3 }]])
      const mark = { rows: 3, firstAt: new Date(0), lastAt: new Date(0), sequence: 3, hash: third?.hash ?? '' }
      const seal = filesInMemory('another key').seal(cutText(mark))
      await write((tx) => tx.update(auditCut).set({ ...mark, seal }))
      expect(await faults()).toEqual([['audit-cut-forged', { row: 3 }]])
    })

    it('cuts nothing of a faulty log, wherever its fault is', async () => {
      await aLongLog()
      await change(4, { actor: 'anyone' })
      expect(await keepLog(contextAt(now, system))).toMatchObject([{ code: 'audit-row-changed', values: { row: 4 } }])
      await change(4, { actor: 'operator' })
      await write((tx) => tx.update(auditEnd).set({ seal: 'forged' }))
      expect(await keepLog(contextAt(now, system))).toMatchObject([{ code: 'audit-end-forged', values: { row: 4 } }])
      expect(await rowsNow()).toHaveLength(4)
    })

    it('cuts nothing while the clock is doubted, and still notes where the log ends', async () => {
      await aLongLog()
      expect(await keepLog(contextAt(now, system), { erases: false })).toEqual([])
      expect(await rowsNow()).toHaveLength(4)
      expect(files.noted()).toMatchObject({ sequence: 4 })
    })

    it('cuts nothing of an altered log, which is evidence', async () => {
      await aLongLog()
      await change(1, { actor: 'anyone' })
      expect(await keepLog(contextAt(now, system))).toEqual([
        { path: '', code: 'audit-row-changed', values: { row: 1 } },
      ])
      expect(await rowsNow()).toHaveLength(4)
    })
  })

  it('is sealed again when the key was lost, and records it; is not sealed again when its rows do not chain', async () => {
    await aLogOf(3)
    files = filesInMemory('new key')
    await append('test.next')
    expect(await faults()).toEqual([['audit-end-forged', { row: 4 }]])
    await resealLog(context())
    expect(await faults()).toEqual([])
    const [last] = await test.storage.read((db) => db.select().from(auditRows).orderBy(desc(auditRows.sequence)))
    expect(last).toMatchObject({ action: 'audit.reseal', subject: 'after row 4: audit-end-forged' })
    await remove(2)
    await expect(resealLog(context())).rejects.toMatchObject({
      code: 'audit-beyond-resealing',
      issues: [{ code: 'audit-rows-missing', values: { from: 2, to: 2 } }],
    })
  })

  it('is searched by the whole identifier with which a subject begins', async () => {
    for (const subject of ['ab', 'ab region:32', 'abc', 'c ab', 'a% b']) {
      await write((tx) => chainingAtOnce(files)(tx, { ...entry('test.subject'), subject }))
    }
    const found = async (subject: string) =>
      (await readLog(context(), { filters: { subject } })).rows.map((row) => row.subject).sort()
    expect(await found('ab')).toEqual(['ab', 'ab region:32'])
    expect(await found('ab region:32')).toEqual(['ab region:32'])
    expect(await found('a%')).toEqual(['a% b'])
    expect(await found('a')).toEqual([])
  })

  it('is checked and sealed by those who have the right, and by nobody else', async () => {
    await expect(verifyLog(context(anyone))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(resealLog(context(system))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(keepLog(context(operator))).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('detects a row written by the database itself', async () => {
    await aLogOf(2)
    if (test.storage.dialect !== 'sqlite') return
    await write((tx) => tx.update(auditRows).set({ at: sql`'hier'` }).where(eq(auditRows.sequence, 1)))
    expect(await faults()).toEqual([['audit-row-changed', { row: 1 }]])
  })
})
