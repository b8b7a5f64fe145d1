import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { watchClock } from '#audit'
import { operator, system } from '#kernel'
import { auditClock, auditEnd, auditRows, auditWaiting } from '../../src/audit/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

describe.skipIf(!storageAvailable)('the clock of the server', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())
  beforeEach(() =>
    test.storage.write(async (tx) => {
      for (const table of [auditClock, auditRows, auditEnd, auditWaiting]) await tx.delete(table)
    }),
  )

  const watchAt = (day: string, actor = system) =>
    watchClock({ ...contextOn(test.storage, actor, 'upkeep'), clock: () => new Date(`${day}T03:00:00Z`) }, {})
  const isDoubtedOn = async (day: string) => (await watchAt(day)).doubt !== undefined

  it('is believed from day to day, after a week without the server, and on a new server', async () => {
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-30']) expect(await isDoubtedOn(day), day).toBe(false)
  })

  it('is doubted for a week once it jumped ahead, and the log records the doubt once', async () => {
    await watchAt('2026-11-22')
    const { doubt, begins } = await watchAt('2036-11-22')
    expect(doubt).toMatchObject({ code: 'clock-doubted', values: { until: '2036-11-29T03:00:00.000Z' } })
    expect(begins).toBe('until 2036-11-29T03:00:00.000Z')
    expect((await watchAt('2036-11-25')).begins).toBeUndefined()
    expect(await isDoubtedOn('2036-11-28')).toBe(true)
    expect(await isDoubtedOn('2036-11-29')).toBe(false)
  })

  it('is believed at once when it is corrected, and doubted again when it jumps ahead again', async () => {
    for (const day of ['2026-11-22', '2036-11-22']) await watchAt(day)
    expect(await isDoubtedOn('2026-11-23')).toBe(false)
    expect(await isDoubtedOn('2036-11-22')).toBe(true)
  })

  it('is compared with the last row of the log before the first upkeep', async () => {
    const context = contextOn(test.storage, system, 'upkeep')
    await test.storage.write(async (tx) => {
      await tx.insert(auditRows).values({
        sequence: 1,
        at: new Date('2026-01-01T00:00:00Z'),
        actor: 'operator',
        door: 'command',
        action: 'test.old',
        subject: '',
        previousHash: '',
        hash: '',
      })
    })
    expect((await watchClock(context, {})).doubt).toMatchObject({ code: 'clock-doubted' })
  })

  it('is checked by the upkeep only', async () => {
    await expect(watchAt('2026-11-22', operator)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
