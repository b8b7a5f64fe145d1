import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAuditRow, chainStart, nextRow } from '#audit'
import { auditRows } from '../../src/audit/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage.ts'

describe.skipIf(!storageAvailable)('the audit log', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  const entry = (action: string) => ({
    at: new Date('2026-11-22T10:00:00.123Z'),
    actor: 'operator',
    door: 'command',
    action,
    subject: '1',
  })

  it('chains each row to the one before, also when writes arrive together', async () => {
    await Promise.all(
      ['one', 'two', 'three'].map((action) => test.storage.write((tx) => appendAuditRow(tx, entry(action)))),
    )
    const rows = await test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))
    expect(rows.map((row) => row.sequence)).toEqual([1, 2, 3])
    expect(rows[0]?.previousHash).toBe(chainStart)
    for (const [position, row] of rows.entries()) expect(row).toEqual(nextRow(rows[position - 1], row))
  })

  it('keeps no row of a transaction that failed', async () => {
    const failing = test.storage.write(async (tx) => {
      await appendAuditRow(tx, entry('undone'))
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    const [last] = await test.storage.read((db) => db.select().from(auditRows).orderBy(desc(auditRows.sequence)))
    expect(last?.action).not.toBe('undone')
  })
})
