import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Authorized, authorize, newId } from '#kernel'
import { deleteAnswers, listAnswers, putAnswer } from '../../src/assessment/answers/store.ts'
import type { Assessment, Owner } from '../../src/assessment/assessment.ts'
import {
  deleteAssessment,
  deleteExpired,
  findAssessment,
  insertAssessment,
  listAssessments,
} from '../../src/assessment/store.ts'
import { answers } from '../../src/assessment/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'

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
    ownerFiness: null,
    createdAt: now,
    expiresAt: new Date('2027-02-20T09:00:00.000Z'),
    submittedAt: null,
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
  const find = (id: string, at = now) => test.storage.read((db) => findAssessment(db, id, at))
  const list = (id: string) => test.storage.read((db) => listAnswers(db, id))

  it('reads an assessment back unchanged', async () => {
    const kept = await keep(anAssessment())
    expect(await find(kept.id)).toEqual(kept)
    expect(await find('another')).toBeUndefined()
  })

  it('no longer finds an assessment from the instant it expires', async () => {
    const kept = await keep(anAssessment())
    const expiresAt = kept.expiresAt as Date
    expect(await find(kept.id, new Date(expiresAt.getTime() - 1))).toBeDefined()
    expect(await find(kept.id, expiresAt)).toBeUndefined()
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

  it('replaces the previous answer to a question', async () => {
    const kept = await keep(anAssessment())
    await test.storage.write((tx) => putAnswer(tx, kept, 'q', { value: 'oui', comment: 'Vu' }, now))
    await test.storage.write((tx) => putAnswer(tx, kept, 'q', { value: 'non' }, later))
    expect([...(await list(kept.id))]).toEqual([['q', { value: 'non' }]])
    const rows = await test.storage.read((db) => db.select().from(answers))
    expect(rows.find((row) => row.assessmentId === kept.id)?.savedAt).toEqual(later)
  })

  it('deletes answers of one assessment only', async () => {
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
    expect(await find(kept.id)).toBeUndefined()
    expect((await list(kept.id)).size).toBe(0)
  })

  it('erases expired assessments and nothing else', async () => {
    const old = await keep(anAssessment({ expiresAt: now }))
    const fresh = await keep(anAssessment())
    const upkeep = authorize({ kind: 'system' }, { now }, () => true)
    expect(await test.storage.write((tx) => deleteExpired(tx, upkeep))).toEqual([old.id])
    expect(await find(fresh.id)).toBeDefined()
  })

  it('lists the unexpired assessments of a link or of a structure, newest first', async () => {
    const [first, second] = [
      await keep(anAssessment()),
      await keep(anAssessment({ createdAt: later, secretHash: 'both' })),
    ]
    await keep(anAssessment({ secretHash: 'both', questionnaireId: 'pcra' }))
    await keep(anAssessment({ secretHash: 'both', expiresAt: now }))
    const own = await keep(anAssessment({ secretHash: null, expiresAt: null, ownerFiness: '590000105' }))
    const listed = (owner: Owner) => test.storage.read((db) => listAssessments(db, owner, now))
    const both = await listed({ kind: 'link', secretHash: 'both' })
    expect(both.map(({ questionnaireId }) => questionnaireId)).toEqual(['sauvegardes', 'pcra'])
    expect(both[0]).toEqual(second)
    expect(await listed({ kind: 'link', secretHash: first.secretHash ?? '' })).toEqual([first])
    expect(await listed({ kind: 'structure', finess: '590000105' })).toEqual([own])
  })
})
