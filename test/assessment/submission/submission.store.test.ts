import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  answerRevision,
  answersRevision,
  delegateTheme,
  openAssessment,
  saveAnswers,
  scoreDocument,
  submitAssessment,
} from '#assessment'
import { type Actor, AppError, hashSecret } from '#kernel'
import { assessments, submissions } from '../../../src/assessment/tables.ts'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)

describe.skipIf(!storageAvailable)('submitting a draft', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })
  const theme = catalogue.latest('exercices-crise').themes[0]?.id ?? ''
  const ids = catalogue
    .latest('exercices-crise')
    .questions.filter((question) => question.theme === theme && (question.audience?.includes('ESMS') ?? true))
    .map(({ id }) => id)

  async function begin() {
    const { assessment } = await addQuestionnaire(as(director), { questionnaireId: 'exercices-crise', finess })
    return { assessmentId: assessment.id, finess }
  }

  async function colleagueOf(reference: Awaited<ReturnType<typeof begin>>): Promise<Actor> {
    const { secret } = await delegateTheme(as(director), { ...reference, theme, colleague: 'Informatique' })
    return { kind: 'delegate', secretHash: hashSecret(secret) }
  }

  const save = (actor: Actor, reference: Awaited<ReturnType<typeof begin>>, id: string, comment = '', revision = '') =>
    saveAnswers(as(actor), { ...reference, typed: { [id]: { values: ['ne-sait-pas'], comment, revision } } })

  /** Reads the draft again for as long as a colleague saves between the reading and the submission. */
  async function submitAgain(reference: Awaited<ReturnType<typeof begin>>): Promise<void> {
    const outOfDate = (error: unknown) => error instanceof AppError && error.code === 'submission-out-of-date'
    await submitNow(as(director), reference).catch((error) => {
      if (!outOfDate(error)) throw error
      return submitAgain(reference)
    })
  }

  it('freezes what was saved before, and refuses what a colleague saves after: never an answer beside the document', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const reference = await begin()
      const [first = '', ...others] = ids
      await save(director, reference, first)
      const colleague = await colleagueOf(reference)
      const saves = () => others.map((id) => save(colleague, reference, id, `tour ${turn}`))
      const [half, submitted] = [saves(), submitAgain(reference)]
      const ends = await Promise.allSettled([...half, submitted, ...saves()])
      await submitted
      const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => String(reason))
      expect(refused.filter((reason) => reason !== 'Error: not-found: not-found')).toEqual([])
      const { answers, diagnosis } = await openAssessment(as(director), reference)
      const rows = await test.storage.read((database) => database.select().from(submissions))
      const frozen = rows.find(({ assessmentId }) => assessmentId === reference.assessmentId)?.document.result
      expect(JSON.stringify(frozen)).toBe(JSON.stringify(scoreDocument(diagnosis)))
      const given = frozen?.explanation.filter(({ answer }) => answer !== undefined && answer !== null).length
      expect(given).toBe(answers.size)
    }
  })

  it('happens once when two people submit at the same time', async () => {
    const reference = await begin()
    await save(director, reference, ids[0] ?? '')
    const twice = await Promise.allSettled([1, 2].map(() => submitNow(as(director), reference)))
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is refused when an answer changed since the page was shown', async () => {
    const reference = await begin()
    await save(director, reference, ids[0] ?? '')
    const { answers } = await openAssessment(as(director), reference)
    const revision = answersRevision(answers)
    await save(director, reference, ids[0] ?? '', 'Écrit entre-temps', answerRevision(answers.get(ids[0] ?? '')))
    const outOfDate = { kind: 'conflict', code: 'submission-out-of-date' }
    await expect(submitAssessment(as(director), { ...reference, revision })).rejects.toMatchObject(outOfDate)
    expect((await openAssessment(as(director), reference)).assessment.submittedAt).toBeNull()
    const now = answersRevision((await openAssessment(as(director), reference)).answers)
    await submitAssessment(as(director), { ...reference, revision: now })
  })

  it('is refused while no question is answered: a comment alone is not an answer', async () => {
    const reference = await begin()
    const typed = { [ids[0] ?? '']: { values: [], comment: 'Plus tard' } }
    await saveAnswers(as(director), { ...reference, typed })
    const empty = { kind: 'invalid', code: 'submission-empty' }
    await expect(submitAssessment(as(director), { ...reference, revision: '' })).rejects.toMatchObject(empty)
  })

  it('is refused the twenty-first time in a day: each result stays, and its readers wait for all of them', async () => {
    const { assessmentId } = await begin()
    for (const id of ids) await save(director, { assessmentId, finess }, id, 'encore')
    await test.storage.write(async (transaction) => {
      const [draft] = await transaction.select().from(assessments).where(eq(assessments.id, assessmentId))
      if (!draft) throw new Error('no draft')
      const done = Array.from({ length: 20 }, (_, place) => ({
        ...draft,
        id: `done-${place}`,
        submittedAt: draft.createdAt,
      }))
      await transaction.insert(assessments).values(done)
    })
    const code = 'submissions-too-many'
    await expect(submitNow(as(director), { assessmentId, finess })).rejects.toMatchObject({ code })
    const tomorrow = () => new Date(as(director).clock().getTime() + 25 * 60 * 60 * 1000)
    await submitNow({ ...as(director), clock: tomorrow }, { assessmentId, finess })
  })
})
