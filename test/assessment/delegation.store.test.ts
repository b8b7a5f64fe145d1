import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  delegateTheme,
  openAssessment,
  openForReport,
  openForTable,
  openForWorkbook,
  progressOf,
  saveAnswers,
} from '#assessment'
import { type Actor, hashSecret } from '#kernel'
import { questionsFor } from '#questionnaires'
import { catalogue } from '../support/content.ts'
import { contextOn } from '../support/context.ts'
import { accountAs, fillRegister, houses } from '../support/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage.ts'

const { finess } = houses.tilleuls
const director = accountAs('structure', houses.tilleuls)
const missing = { kind: 'not-found', code: 'not-found' }
const questionnaire = catalogue.latest('sauvegardes')
const theme = questionnaire.themes[1]?.id ?? ''
const asked = questionsFor(questionnaire, 'ESMS')
const mine = asked.filter((question) => question.theme === theme)
const others = asked.filter((question) => question.theme !== theme)

describe.skipIf(!storageAvailable)('a colleague to whom one theme was handed over', () => {
  let test: TestStorage
  let reference: { assessmentId: string; finess: string }
  let colleague: Actor
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    const { assessment } = await addQuestionnaire(as(director), { questionnaireId: 'sauvegardes', finess })
    reference = { assessmentId: assessment.id, finess }
    const typed = Object.fromEntries(others.map(({ id }) => [id, { values: ['ne-sait-pas'], comment: 'MOT-SECRET' }]))
    await saveAnswers(as(director), { ...reference, typed })
    const { secret } = await delegateTheme(as(director), { ...reference, theme, colleague: 'Informatique' })
    colleague = { kind: 'delegate', secretHash: hashSecret(secret) }
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })

  /** Everything that was handed out, except the questionnaire itself, which anyone may read. */
  const handedOut = ({ answers, diagnosis }: Awaited<ReturnType<typeof openAssessment>>) => ({
    answers: [...answers],
    ...diagnosis,
    questionnaire: undefined,
  })

  it('is given nothing of the other themes: no answer, no comment, no score, no progress', async () => {
    const opened = await openAssessment(as(colleague), reference)
    expect(JSON.stringify(handedOut(opened))).not.toContain('MOT-SECRET')
    expect(opened.diagnosis.explanation.map((line) => line.theme.id)).toEqual(mine.map(() => theme))
    expect(progressOf(opened.diagnosis)).toMatchObject({ answered: 0, asked: mine.length })
    expect(opened.diagnosis.counts.unknown).toBeLessThanOrEqual(mine.length)
  })

  it('is given no more by what comes back when an answer is saved', async () => {
    const typed = { [mine[0]?.id ?? '']: { values: ['ne-sait-pas'] } }
    const { before, after } = await saveAnswers(as(colleague), { ...reference, typed })
    expect(JSON.stringify([before, after].map(handedOut))).not.toContain('MOT-SECRET')
    expect([before.answers.size, after.answers.size]).toEqual([0, 1])
    expect((await openAssessment(as(director), reference)).answers.size).toBe(others.length + 1)
  })

  it('takes no file away', async () => {
    for (const open of [openForReport, openForTable, openForWorkbook])
      await expect(open(as(colleague), reference)).rejects.toMatchObject(missing)
  })

  it('is shown the comment as well as the answer that stands there, when somebody else wrote meanwhile', async () => {
    const id = mine[1]?.id ?? ''
    await saveAnswers(as(director), { ...reference, typed: { [id]: { values: ['ne-sait-pas'], comment: 'Vu hier' } } })
    const typed = { [id]: { values: [], comment: 'Vu ce matin', shown: '' } }
    const { issues } = await saveAnswers(as(colleague), { ...reference, typed })
    expect(issues.map(({ code, values }) => [code, values?.stored])).toEqual([
      ['answer-changed-elsewhere', 'Je ne sais pas – commentaire\u00A0: Vu hier'],
    ])
  })
})
