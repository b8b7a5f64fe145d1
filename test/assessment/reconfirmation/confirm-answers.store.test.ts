import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  confirmAnswers,
  openAssessment,
  openWithPrevious,
  saveAnswers,
  scoreDocument,
} from '#assessment'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)
const questionnaireId = 'exercices-crise'

describe.skipIf(!storageAvailable)('the answers of last year', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const at = (year: number) => ({
    ...contextOn(test.storage, director),
    catalogue,
    clock: () => new Date(`${year}-11-22T09:00:00Z`),
  })
  const ids = catalogue
    .latest(questionnaireId)
    .questions.filter(({ audience }) => audience?.includes('ESMS') ?? true)
    .map(({ id }) => id)

  async function begin(year: number) {
    const { assessment } = await addQuestionnaire(at(year), { questionnaireId, finess })
    return { assessmentId: assessment.id, finess }
  }
  const scored = async (reference: { assessmentId: string; finess: string }) =>
    JSON.stringify(scoreDocument((await openAssessment(at(2026), reference)).diagnosis))

  it('come back to be confirmed, count for nothing before, and never write over what is answered meanwhile', async () => {
    const last = await begin(2025)
    expect((await openWithPrevious(at(2025), last)).previous).toBeUndefined()
    const [first = '', second = '', third = ''] = ids
    const typed = Object.fromEntries(
      [first, second, third].map((id) => [id, { values: ['ne-sait-pas'], comment: `${id} en 2025` }]),
    )
    await saveAnswers(at(2025), { ...last, typed })
    await submitNow(at(2025), last)

    const draft = await begin(2026)
    const empty = await scored(draft)
    const { previous } = await openWithPrevious(at(2026), draft)
    expect(previous?.submittedAt).toEqual(new Date('2025-11-22T09:00:00Z'))
    expect([...(previous?.byQuestion.keys() ?? [])].sort()).toEqual([first, second, third].sort())
    expect(await scored(draft)).toBe(empty)
    expect((await openAssessment(at(2026), draft)).answers.size).toBe(0)

    await saveAnswers(at(2026), { ...draft, typed: { [second]: { values: [], comment: 'Relu' } } })
    const shown = { ...draft, questions: [first, second] }
    expect(await confirmAnswers(at(2026), shown)).toMatchObject({ confirmed: 2 })
    const { answers } = await openAssessment(at(2026), draft)
    expect(answers.get(first)).toEqual({ value: 'ne-sait-pas', comment: `${first} en 2025` })
    expect(answers.get(second)).toEqual({ value: 'ne-sait-pas', comment: 'Relu' })
    expect(answers.has(third)).toBe(false)
    expect(await confirmAnswers(at(2026), shown)).toMatchObject({ confirmed: 0 })
  })
})
