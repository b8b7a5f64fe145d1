import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  claimLink,
  delegateTheme,
  deleteAssessment,
  endDelegation,
  openAssessment,
  openDelegation,
  openFolder,
  reopenAssessment,
  saveAnswers,
  scoreDocument,
  startAssessment,
  submitAssessment,
} from '#assessment'
import { type Actor, anyone, hashSecret, sha256 } from '#kernel'
import { questionsFor } from '#questionnaires'
import { submissions, submittedObjectives, submittedScores } from '../../../src/assessment/tables.ts'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const director = accountAs('structure', tilleuls)
const missing = { kind: 'not-found', code: 'not-found' }

describe.skipIf(!storageAvailable)('the questionnaires of a structure', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
  })
  afterAll(() => test?.close())

  /** Time passes: each use case comes a minute after the one before. */
  let minutes = 0
  const clock = () => new Date(Date.UTC(2026, 10, 22, 9, minutes++))
  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue, clock })
  const { finess } = tilleuls

  async function begin(questionnaireId: string, actor: Actor = director, of: string = finess) {
    const { assessment } = await addQuestionnaire(as(actor), { questionnaireId, finess: of })
    return { assessmentId: assessment.id, finess: of }
  }
  const answer = (
    actor: Actor,
    reference: Awaited<ReturnType<typeof begin>>,
    id: string,
    comment = '',
    internal = false,
  ) => saveAnswers(as(actor), { ...reference, typed: { [id]: { values: ['ne-sait-pas'], comment, internal } } })

  it('are started once, however often somebody asks', async () => {
    const [one, other] = await Promise.all([begin('pcra'), begin('pcra')])
    expect(one).toEqual(other)
    const folder = await openFolder(as(director), { finess })
    expect(folder.rows.filter(({ draft }) => draft?.questionnaire.id === 'pcra')).toHaveLength(1)
    await deleteAssessment(as(director), one)
  })

  it('are private while they are drafts: only people of the structure read, answer, submit or erase them', async () => {
    const reference = await begin('referents-ssi')
    const strangers = [
      anyone,
      accountAs('structure', glycines),
      accountAs('structure', hospital),
      accountAs('college', hospital),
      accountAs('territory', tilleuls, 't1'),
      accountAs('region', tilleuls),
      accountAs('observer', tilleuls),
      accountAs('admin', tilleuls),
    ]
    for (const stranger of strangers) {
      await expect(openAssessment(as(stranger), reference)).rejects.toMatchObject(missing)
      await expect(answer(stranger, reference, 'referent-ssi-esms')).rejects.toMatchObject(missing)
      await expect(submitAssessment(as(stranger), { ...reference, revision: '' })).rejects.toMatchObject(missing)
      await expect(deleteAssessment(as(stranger), reference)).rejects.toMatchObject(missing)
      await expect(delegateTheme(as(stranger), { ...reference, theme: 'x', colleague: 'x' })).rejects.toMatchObject(
        missing,
      )
      await expect(begin('pcra', stranger)).rejects.toMatchObject(missing)
    }
    expect((await openAssessment(as(accountAs('college', tilleuls)), reference)).rights.edit).toBe(true)
    await expect(openAssessment(as(director), { ...reference, finess: glycines.finess })).rejects.toMatchObject(missing)
    await expect(openAssessment(as(director), { assessmentId: reference.assessmentId })).rejects.toMatchObject(missing)
    await deleteAssessment(as(director), reference)
  })

  it('are shared once submitted, without internal comments, and never change again', async () => {
    const reference = await begin('sauvegardes')
    await answer(director, reference, 'copie-hors-ligne', 'MOT-PARTAGE')
    await answer(director, reference, 'regle-3-2-1', 'MOT-INTERNE', true)
    await submitNow(as(director), reference)
    const texts = async (actor: Actor) => JSON.stringify([...(await openAssessment(as(actor), reference)).answers])
    for (const reader of [accountAs('region', tilleuls), accountAs('structure', glycines)]) {
      expect(await texts(reader)).toContain('MOT-PARTAGE')
      expect(await texts(reader)).not.toContain('MOT-INTERNE')
      expect((await openFolder(as(reader), { finess })).sight).toBe('shared')
    }
    expect(await texts(director)).toContain('MOT-INTERNE')
    for (const other of [
      accountAs('region', sampleStructures.elsewhere),
      accountAs('admin', tilleuls),
      accountAs('observer', tilleuls),
    ])
      await expect(openAssessment(as(other), reference)).rejects.toMatchObject(missing)
    const submitted = { kind: 'conflict', code: 'assessment-submitted-meanwhile' }
    await expect(answer(director, reference, 'copie-hors-ligne')).rejects.toMatchObject(submitted)
    await expect(deleteAssessment(as(director), reference)).rejects.toMatchObject(missing)
    await expect(submitAssessment(as(director), { ...reference, revision: '' })).rejects.toMatchObject(missing)
  })

  it('are frozen when submitted: the document with its questions and answers, its hash, and the scores as rows', async () => {
    const reference = await begin('exercices-crise')
    await answer(director, reference, 'exercice-annuel-esms', 'MOT-INTERNE', true)
    const before = scoreDocument((await openAssessment(as(director), reference)).diagnosis)
    await submitNow(as(director), reference)
    const rows = await test.storage.read(async (db) => ({
      submitted: (await db.select().from(submissions)).find((row) => row.assessmentId === reference.assessmentId),
      scores: (await db.select().from(submittedScores)).filter((row) => row.assessmentId === reference.assessmentId),
      objectives: (await db.select().from(submittedObjectives)).filter(
        (row) => row.assessmentId === reference.assessmentId,
      ),
    }))
    expect(JSON.stringify(rows.submitted?.document.result)).toBe(JSON.stringify(before))
    expect(rows.submitted?.documentHash).toBe(sha256(JSON.stringify(rows.submitted?.document)))
    expect(JSON.stringify(rows.submitted)).not.toContain('MOT-INTERNE')
    const whole = rows.scores.find(({ scope }) => scope === 'overall')
    expect(before.score).toMatchObject({ floor: whole?.floor, ceiling: whole?.ceiling, level: whole?.level })
    expect(rows.objectives).toHaveLength(before.objectives.length)
  })

  it('are updated in a new draft, while the last submission counts until the draft is submitted', async () => {
    const first = await begin('diagnostic-initial')
    await answer(director, first, 'referent-securite')
    await submitNow(as(director), first)
    const { assessment } = await reopenAssessment(as(director), first)
    const again = await Promise.all([reopenAssessment(as(director), first), reopenAssessment(as(director), first)])
    expect(again.map((one) => one.assessment.id)).toEqual([assessment.id, assessment.id])
    const draft = { assessmentId: assessment.id, finess }
    expect((await openAssessment(as(director), draft)).answers).toEqual(
      (await openAssessment(as(director), first)).answers,
    )
    await answer(director, draft, 'regles-ecrites')
    await submitNow(as(director), draft)
    const row = (await openFolder(as(director), { finess })).rows.find(({ submitted }) => submitted.length > 1)
    expect(row?.submitted.map((entry) => entry.answered)).toEqual([2, 1])
    await expect(reopenAssessment(as(accountAs('region', tilleuls)), first)).rejects.toMatchObject(missing)
  })

  it('include a claimed open diagnosis, whose link then opens nothing', async () => {
    const begun = await startAssessment(as(anyone), { questionnaireId: 'pcra', audience: 'ESMS' })
    const holder: Actor = { kind: 'link', secretHash: hashSecret(begun.secret) }
    const open = { assessmentId: begun.assessment.id }
    await saveAnswers(as(holder), { ...open, typed: { [firstQuestion('pcra')]: { values: ['ne-sait-pas'] } } })
    const link = `https://cap-care.test/diagnostic/${begun.secret}`
    await expect(claimLink(as(accountAs('region', tilleuls)), { link, finess })).rejects.toMatchObject(missing)
    await expect(claimLink(as(director), { link: 'autre', finess })).rejects.toMatchObject({
      code: 'claim-link-unknown',
    })
    await claimLink(as(director), { link, finess })
    await expect(openAssessment(as(holder), open)).rejects.toMatchObject(missing)
    await expect(openFolder(as(holder), {})).rejects.toMatchObject(missing)
    const { answers, assessment } = await openAssessment(as(director), { ...open, finess })
    expect([answers.size, assessment.expiresAt, assessment.structureName]).toEqual([1, null, tilleuls.name])
    const again = await startAssessment(as(anyone), { questionnaireId: 'pcra', audience: 'ESMS' })
    const refused = claimLink(as(director), { link: again.secret, finess })
    await expect(refused).rejects.toMatchObject({ code: 'claim-draft-exists' })
  })

  it('delegate one theme to a colleague, who sees and answers nothing else, until the link ends or the draft is submitted', async () => {
    const reference = await begin('sauvegardes')
    const { questionnaire } = await openAssessment(as(director), reference)
    const [mine, other] = questionnaire.themes
    const ofTheme = (theme: string | undefined) =>
      questionnaire.questions.find((question) => question.theme === theme)?.id ?? ''
    const handOver = async () => {
      const wanted = { ...reference, theme: mine?.id ?? '', colleague: 'Responsable informatique' }
      const { secret, delegation } = await delegateTheme(as(director), wanted)
      return { colleague: { kind: 'delegate', secretHash: hashSecret(secret) } as Actor, delegation }
    }
    const { colleague, delegation } = await handOver()
    expect((await openDelegation(as(colleague), {})).reference).toEqual(reference)
    expect((await openAssessment(as(colleague), reference)).rights).toMatchObject({
      theme: mine?.id,
      edit: false,
      submit: false,
    })
    await answer(colleague, reference, ofTheme(mine?.id))
    await expect(answer(colleague, reference, ofTheme(other?.id))).rejects.toMatchObject(missing)
    await expect(submitAssessment(as(colleague), { ...reference, revision: '' })).rejects.toMatchObject(missing)
    await expect(deleteAssessment(as(colleague), reference)).rejects.toMatchObject(missing)
    await expect(openFolder(as(colleague), { finess })).rejects.toMatchObject(missing)
    const foreign = await begin('referents-ssi')
    await expect(openAssessment(as(colleague), foreign)).rejects.toMatchObject(missing)
    await endDelegation(as(director), { ...reference, delegationId: delegation.id })
    await expect(openAssessment(as(colleague), reference)).rejects.toMatchObject(missing)
    const second = await handOver()
    await submitNow(as(director), reference)
    await expect(openDelegation(as(second.colleague), {})).rejects.toMatchObject(missing)
    await deleteAssessment(as(director), foreign)
  })

  it('show the second of two people what the first one wrote, and lose neither answer', async () => {
    const reference = await begin('referents-ssi')
    const id = firstQuestion('referents-ssi')
    const revision = ''
    await saveAnswers(as(director), { ...reference, typed: { [id]: { values: ['ne-sait-pas'], revision } } })
    const values = [firstAnswer('referents-ssi')]
    const later = await saveAnswers(as(accountAs('college', tilleuls)), {
      ...reference,
      typed: { [id]: { values, revision } },
    })
    expect(later.issues.map(({ path, code }) => [path, code])).toEqual([[id, 'answer-changed-elsewhere']])
    expect((await openAssessment(as(director), reference)).answers.get(id)?.value).toBe('ne-sait-pas')
  })

  const asked = (id: string) => questionsFor(catalogue.latest(id), 'ESMS')[0]
  const firstQuestion = (id: string) => asked(id)?.id ?? ''
  const firstAnswer = (id: string) => {
    const question = asked(id)
    return question?.kind === 'single' ? (question.answers[0]?.id ?? '') : ''
  }
})
