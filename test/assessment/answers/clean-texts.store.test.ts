import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAnswers, entryOf, openAssessment, saveAnswers, startAssessment } from '#assessment'
import { type Actor, anyone, cleanLine, cleanText, hashSecret } from '#kernel'
import type { Question } from '#questionnaires'
import { backups, catalogue } from '../../support/data/content.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'

const controls = 'a\u0000b\u001B[31mc\u0085d\te\r\nf\rg\uD800'

describe.skipIf(!storageAvailable)('what people type', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  const contextFor = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })

  it('is stored without invisible characters and characters that a database refuses', async () => {
    const wanted = {
      questionnaireId: 'sauvegardes',
      audience: 'ES' as const,
      structureName: `CH\r\n\u202Edes ${controls}`,
    }
    const { assessment, secret } = await startAssessment(contextFor(anyone), wanted)
    expect(assessment.structureName).toBe('CH des a b [31mc d e f g\uFFFD')
    const holder = contextFor({ kind: 'link', secretHash: hashSecret(secret) })
    const id = 'responsable-sauvegardes'
    const { issues } = await saveAnswers(holder, {
      assessmentId: assessment.id,
      typed: { [id]: { values: ['\u0000'], comment: controls } },
    })
    expect(issues).toEqual([])
    const { answers } = await openAssessment(holder, { assessmentId: assessment.id })
    expect(answers.get(id)).toEqual({ comment: 'ab[31mc\nd\te\nf\ng\uFFFD' })
  })

  it('is an unknown structure, never a failure, when its number contains a NUL', async () => {
    const wanted = { questionnaireId: 'sauvegardes', audience: 'ES' as const, finess: '59000010\u00005' }
    await expect(startAssessment(contextFor(anyone), wanted)).rejects.toMatchObject({ code: 'structure-not-found' })
  })
})

it('counts a line break as one character, however the browser sends it', () => {
  const comment = 'x\r\n'.repeat(2_000)
  const given = { 'responsable-sauvegardes': { comment } }
  expect(checkAnswers(backups, 'ES', given).issues).toEqual([])
  expect(entryOf({ kind: 'text' } as Question, { values: ['a\r\nb'] })).toMatchObject({ value: 'a\nb' })
})

it('leaves a clean text unchanged', () => {
  for (const text of ['é « à »\n\t– 1 000', cleanText(controls)]) expect(cleanText(text)).toBe(text)
  expect(cleanLine(cleanLine(` ${controls} \u2066x\u2069`))).toBe(cleanLine(` ${controls} \u2066x\u2069`))
})
