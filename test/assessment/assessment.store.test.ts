import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Authorized, authorize, newId } from '#kernel'
import type { Assessment } from '../../src/assessment/assessment.ts'
import {
  deleteAnswers,
  deleteAssessment,
  deleteExpired,
  findBySecretHash,
  insertAssessment,
  listAnswers,
  putAnswer,
} from '../../src/assessment/store.ts'
import { answers } from '../../src/assessment/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage.ts'

const now = new Date('2026-11-22T09:00:00.000Z')
const later = new Date('2026-11-22T09:00:01.000Z')

function anAssessment(given: Partial<Assessment> = {}): Authorized<Assessment> {
  const assessment: Assessment = {
    id: newId(),
    questionnaireId: 'sauvegardes',
    questionnaireVersion: '1.0.0',
    audience: 'ES',
    structureFiness: null,
    structureName: 'CH de l’Écluse',
    secretHash: newId(),
    createdAt: now,
    expiresAt: new Date('2027-02-20T09:00:00.000Z'),
    ...given,
  }
  return authorize({ kind: 'anyone' }, assessment, () => true)
}

describe.skipIf(!storageAvailable)('the store of assessments', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  async function keep(assessment: Authorized<Assessment>) {
    await test.storage.write((tx) => insertAssessment(tx, assessment))
    return assessment
  }
  const find = (secretHash: string, at = now) => test.storage.read((db) => findBySecretHash(db, secretHash, at))
  const list = (id: string) => test.storage.read((db) => listAnswers(db, id))

  it('gives an assessment back as it was, by the hash of its secret', async () => {
    const kept = await keep(anAssessment())
    expect(await find(kept.secretHash)).toEqual(kept)
    expect(await find('another')).toBeUndefined()
  })

  it('gives it no longer from the instant it expires', async () => {
    const kept = await keep(anAssessment())
    expect(await find(kept.secretHash, new Date(kept.expiresAt.getTime() - 1))).toBeDefined()
    expect(await find(kept.secretHash, kept.expiresAt)).toBeUndefined()
  })

  it('keeps every kind of answer as given, one row each', async () => {
    const kept = await keep(anAssessment())
    const given = {
      single: { value: 'oui' },
      several: { value: ['b', 'a'] },
      number: { value: 24.5 },
      commented: { value: 'ne-sait-pas', comment: 'À demander\n« vite »', internal: true },
      'only-comment': { comment: 'Plus tard' },
    }
    await test.storage.write(async (tx) => {
      for (const [id, answer] of Object.entries(given)) await putAnswer(tx, kept, id, answer, now)
    })
    expect(Object.fromEntries(await list(kept.id))).toEqual(given)
  })

  it('writes an answer over the one before', async () => {
    const kept = await keep(anAssessment())
    await test.storage.write((tx) => putAnswer(tx, kept, 'q', { value: 'oui', comment: 'Vu' }, now))
    await test.storage.write((tx) => putAnswer(tx, kept, 'q', { value: 'non' }, later))
    expect([...(await list(kept.id))]).toEqual([['q', { value: 'non' }]])
    const rows = await test.storage.read((db) => db.select().from(answers))
    expect(rows.find((row) => row.assessmentId === kept.id)?.savedAt).toEqual(later)
  })

  it('takes answers back, those of this assessment only', async () => {
    const [mine, other] = [await keep(anAssessment()), await keep(anAssessment())]
    await test.storage.write(async (tx) => {
      for (const one of [mine, other]) await putAnswer(tx, one, 'q', { value: 'oui' }, now)
      await deleteAnswers(tx, mine, ['q', 'absent'])
      await deleteAnswers(tx, mine, [])
    })
    expect([(await list(mine.id)).size, (await list(other.id)).size]).toEqual([0, 1])
  })

  it('erases an assessment with all its answers', async () => {
    const kept = await keep(anAssessment())
    await test.storage.write((tx) => putAnswer(tx, kept, 'q', { value: 'oui' }, now))
    await test.storage.write((tx) => deleteAssessment(tx, kept))
    expect(await find(kept.secretHash)).toBeUndefined()
    expect((await list(kept.id)).size).toBe(0)
  })

  it('erases what has expired and nothing else', async () => {
    const old = await keep(anAssessment({ expiresAt: now }))
    const fresh = await keep(anAssessment())
    const upkeep = authorize({ kind: 'system' }, { now }, () => true)
    expect(await test.storage.write((tx) => deleteExpired(tx, upkeep))).toEqual([old.id])
    expect(await find(fresh.secretHash)).toBeDefined()
  })

  it('refuses two assessments behind one secret', async () => {
    const kept = await keep(anAssessment())
    await expect(keep(anAssessment({ secretHash: kept.secretHash }))).rejects.toThrow()
  })
})
