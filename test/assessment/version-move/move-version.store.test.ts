import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  moveVersion,
  openAssessment,
  previewVersionMove,
  saveAnswers,
  scoreDocument,
} from '#assessment'
import type { Actor } from '#kernel'
import { assessments } from '../../../src/assessment/tables.ts'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)
const missing = { kind: 'not-found', code: 'not-found' }

describe.skipIf(!storageAvailable)('a draft started before a new version of its questionnaire', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })

  /** A draft of the first version, with two answers and a comment, as it was before the second one existed. */
  async function oldDraft() {
    const { assessment } = await addQuestionnaire(as(director), { questionnaireId: 'sauvegardes', finess })
    await test.storage.write((transaction) =>
      transaction.update(assessments).set({ questionnaireVersion: '1.0.0' }).where(eq(assessments.id, assessment.id)),
    )
    const reference = { assessmentId: assessment.id, finess }
    const typed = {
      'copie-hors-ligne': { values: ['ne-sait-pas'], comment: 'MOT-GARDÉ' },
      'heures-perdues': { values: ['24'] },
    }
    expect((await saveAnswers(as(director), { ...reference, typed })).issues).toEqual([])
    return reference
  }
  const state = async (reference: { assessmentId: string; finess: string }) => {
    const { assessment, answers, diagnosis } = await openAssessment(as(director), reference)
    return { version: assessment.questionnaireVersion, answers, result: JSON.stringify(scoreDocument(diagnosis)) }
  }

  it('does not change until its structure has seen and accepted the preview, then matches the preview', async () => {
    const reference = await oldDraft()
    const before = await state(reference)
    const preview = await previewVersionMove(as(director), reference)
    expect(await state(reference)).toEqual(before)
    expect(JSON.stringify(scoreDocument(preview?.before ?? never()))).toBe(before.result)
    await moveVersion(as(director), { ...reference, revision: preview?.revision ?? '' })
    const after = await state(reference)
    expect(after.version).toBe(catalogue.latest('sauvegardes').version)
    expect(after.answers).toEqual(preview?.answers)
    expect(after.result).toBe(JSON.stringify(scoreDocument(preview?.after ?? never())))
    expect([...after.answers.values()].map(({ comment }) => comment)).toContain('MOT-GARDÉ')
    expect(await previewVersionMove(as(director), reference)).toBeUndefined()
    await submitNow(as(director), reference)
  })

  it('does not move when an answer changed since the preview', async () => {
    const reference = await oldDraft()
    const preview = await previewVersionMove(as(director), reference)
    await saveAnswers(as(director), { ...reference, typed: { 'regle-3-2-1': { values: ['ne-sait-pas'] } } })
    const now = await state(reference)
    const moved = moveVersion(as(director), { ...reference, revision: preview?.revision ?? '' })
    await expect(moved).rejects.toMatchObject({ kind: 'conflict', code: 'move-out-of-date' })
    expect(await state(reference)).toEqual(now)
    const region = accountAs('region', sampleStructures.tilleuls)
    await expect(previewVersionMove(as(region), reference)).rejects.toMatchObject(missing)
    await submitNow(as(director), reference)
  })

  it('keeps its version for ever once submitted', async () => {
    const reference = await oldDraft()
    const preview = await previewVersionMove(as(director), reference)
    await submitNow(as(director), reference)
    const before = await state(reference)
    expect(before.version).toBe('1.0.0')
    expect(await previewVersionMove(as(director), reference)).toBeUndefined()
    await expect(moveVersion(as(director), { ...reference, revision: preview?.revision ?? '' })).rejects.toMatchObject(
      missing,
    )
    expect(await state(reference)).toEqual(before)
  })
})

function never(): never {
  throw new Error('no preview')
}
