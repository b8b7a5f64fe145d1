import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { amongListed, type Database, listed as listedTexts, preparedTexts, type Transaction } from '#storage'
import { legalEntities } from '../../src/directory/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'

describe.skipIf(!storageAvailable)('the storage', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())
  beforeEach(() => test.storage.write(async (tx) => void (await tx.delete(legalEntities))))

  const put = (tx: Transaction, finess: string) => tx.insert(legalEntities).values({ finess, name: null })
  const listed = async (db: Database) => (await db.select().from(legalEntities)).map((row) => row.finess).sort()
  const list = () => test.storage.read(listed)

  it('commits a whole transaction, or none of it', async () => {
    await test.storage.write(async (tx) => {
      await put(tx, 'a')
      await put(tx, 'b')
    })
    const failing = test.storage.write(async (tx) => {
      await put(tx, 'c')
      await put(tx, 'a')
    })
    await expect(failing).rejects.toThrow()
    expect(await list()).toEqual(['a', 'b'])
  })

  it('goes on writing after a transaction that failed', async () => {
    await expect(test.storage.write(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
    await test.storage.write((tx) => put(tx, 'a'))
    expect(await list()).toEqual(['a'])
  })

  it('loses no write when many arrive together', async () => {
    const names = Array.from({ length: 40 }, (_, place) => `n${String(place).padStart(2, '0')}`)
    await Promise.all(names.map((name) => test.storage.write((tx) => put(tx, name))))
    expect(await list()).toEqual(names)
  })

  it.skipIf(process.env.TEST_STORAGE === 'pglite')('never shows uncommitted data', async () => {
    const seen = await test.storage.write(async (tx) => {
      await put(tx, 'a')
      return list()
    })
    expect(seen).toEqual([])
    expect(await list()).toEqual(['a'])
  })

  it.skipIf(process.env.TEST_STORAGE === 'pglite')('holds a snapshot at one instant while others write', async () => {
    await test.storage.write((tx) => put(tx, 'a'))
    const seen = await test.storage.snapshot(async (db) => {
      const before = await listed(db)
      await test.storage.write((tx) => put(tx, 'b'))
      return [before, await listed(db)]
    })
    expect(seen).toEqual([['a'], ['a']])
    expect(await list()).toEqual(['a', 'b'])
  })

  it('gives a row of texts as the list of its columns, an absent one as null, for the values of each reading', async () => {
    const { finess, name } = legalEntities
    const named = preparedTexts('test-named-entities', (database) =>
      database.select({ name, finess }).from(legalEntities).where(amongListed(finess, 'numbers')).orderBy(finess),
    )
    await test.storage.write(async (tx) => {
      await put(tx, 'a')
      await tx.insert(legalEntities).values({ finess: 'b', name: 'L’Étoile' })
    })
    const read = (...numbers: string[]) => test.storage.read((db) => named(db, { numbers: listedTexts(numbers) }))
    expect(await read('a', 'b', 'c')).toEqual([
      [null, 'a'],
      ['L’Étoile', 'b'],
    ])
    expect(await read('c')).toEqual([])
  })

  it('answers a check that it is there', async () => {
    await expect(test.storage.check()).resolves.toBeUndefined()
  })
})
