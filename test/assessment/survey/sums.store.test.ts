import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSumsInForce } from '#assessment'
import { newId } from '#kernel'
import { assessments, submissionSums } from '../../../src/assessment/tables.ts'
import { fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'

const { finess } = sampleStructures.tilleuls
const at = (day: string) => new Date(`${day}T10:00:00Z`)

describe.skipIf(!storageAvailable)('what the submissions in force of a structure add up to', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const submit = (questionnaireId: string, day: string) =>
    test.storage.write(async (transaction) => {
      const id = newId()
      const text = { questionnaireVersion: '1.0.0', audience: 'ESMS' as const, structureName: '' }
      const own = { structureFiness: finess, ownerFiness: finess, createdAt: at(day), submittedAt: at(day) }
      await transaction.insert(assessments).values({ id, questionnaireId, ...text, ...own })
      return id
    })
  const keep = (assessmentId: string, counted: number) =>
    test.storage.write((transaction) => {
      const facts = { counted, unknown: 0, scopes: {}, objectives: {}, numbers: {} }
      return transaction.insert(submissionSums).values({ assessmentId, facts: JSON.stringify(facts), marks: '' })
    })
  const onDay = async (day: string) => {
    const found = await test.storage.read((database) => listSumsInForce(database, [finess], [at(day)]))
    const { lastAt, facts } = found[0]?.get(finess) ?? {}
    return lastAt && [lastAt.toISOString().slice(0, 10), facts?.counted]
  }
  /** Facts that were read are kept: each day is asked twice. */
  const twice = async (day: string) => {
    const first = await onDay(day)
    expect(await onDay(day)).toEqual(first)
    return first
  }

  it('is read again until the upkeep has written all of it, and changes with each submission, never for an earlier day', async () => {
    expect(await twice('2026-01-01')).toBeUndefined()
    const first = await submit('pcra', '2026-02-01')
    expect(await twice('2026-02-10')).toEqual(['2026-02-01', undefined])
    const second = await submit('sauvegardes', '2026-03-01')
    await keep(second, 30)
    expect(await twice('2026-03-10')).toEqual(['2026-03-01', 30])
    await keep(first, 4)
    expect(await twice('2026-03-10')).toEqual(['2026-03-01', 34])
    expect(await twice('2026-02-10')).toEqual(['2026-02-01', 4])
    await keep(await submit('pcra', '2026-04-01'), 500)
    expect(await twice('2026-04-10')).toEqual(['2026-04-01', 530])
    expect(await twice('2026-03-10')).toEqual(['2026-03-01', 34])
    expect(await twice('2026-01-31')).toBeUndefined()
  })
})
