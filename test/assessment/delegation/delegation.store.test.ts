import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  delegateTheme,
  listDelegations,
  openAssessment,
  openDelegation,
  openForReport,
  openForTable,
  openForWorkbook,
  progressOf,
  saveAnswers,
} from '#assessment'
import { type Actor, hashSecret } from '#kernel'
import { questionsFor } from '#questionnaires'
import { assessments, delegations } from '../../../src/assessment/tables.ts'
import { grants, users } from '../../../src/identity/tables.ts'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)
const missing = { kind: 'not-found', code: 'not-found' }
const questionnaire = catalogue.latest('sauvegardes')
const theme = questionnaire.themes[1]?.id ?? ''
const asked = questionsFor(questionnaire, 'ESMS')
const mine = asked.filter((question) => question.theme === theme)
const others = asked.filter((question) => question.theme !== theme)

describe.skipIf(!storageAvailable)('a colleague to whom one theme is delegated', () => {
  let test: TestStorage
  let reference: { assessmentId: string; finess: string }
  let colleague: Actor
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
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

  it('sees nothing of the other themes: no answer, no comment, no score, no progress', async () => {
    const opened = await openAssessment(as(colleague), reference)
    expect(JSON.stringify(handedOut(opened))).not.toContain('MOT-SECRET')
    expect(opened.diagnosis.explanation.map((line) => line.theme.id)).toEqual(mine.map(() => theme))
    expect(progressOf(opened.diagnosis)).toMatchObject({ answered: 0, asked: mine.length })
    expect(opened.diagnosis.counts.unknown).toBeLessThanOrEqual(mine.length)
  })

  it('sees nothing more in the response to a saved answer', async () => {
    const typed = { [mine[0]?.id ?? '']: { values: ['ne-sait-pas'] } }
    const { before, after } = await saveAnswers(as(colleague), { ...reference, typed })
    expect(JSON.stringify([before, after].map(handedOut))).not.toContain('MOT-SECRET')
    expect([before.answers.size, after.answers.size]).toEqual([0, 1])
    expect((await openAssessment(as(director), reference)).answers.size).toBe(others.length + 1)
  })

  describe('has a link that works as long as its creator may delegate', () => {
    const maker = {
      kind: 'account',
      accountId: 'maker',
      grants: [grantAs('structure', sampleStructures.tilleuls)],
    } as const
    let held: Actor
    let listed: () => Promise<object[]>

    beforeEach(async () => {
      await keepAccounts(test.storage, [maker])
      const made = await delegateTheme(as(maker), { ...reference, theme, colleague: 'Prestataire' })
      held = { kind: 'delegate', secretHash: hashSecret(made.secret) }
      listed = async () =>
        (await listDelegations(as(director), reference))
          .filter(({ id }) => id === made.delegation.id)
          .map(({ makerName, opens, lastUsedAt }) => ({ makerName, opens, used: lastUsedAt !== null }))
    })
    afterEach(() => test.storage.write((transaction) => transaction.delete(users).where(eq(users.id, 'maker'))))

    const withdraw = () =>
      test.storage.write((transaction) => transaction.delete(grants).where(eq(grants.userId, 'maker')))
    const expectDead = async () => {
      await expect(openDelegation(as(held), {})).rejects.toMatchObject(missing)
      await expect(openAssessment(as(held), reference)).rejects.toMatchObject(missing)
      const typed = { [mine[0]?.id ?? '']: { values: ['ne-sait-pas'] } }
      await expect(saveAnswers(as(held), { ...reference, typed })).rejects.toMatchObject(missing)
    }

    it('is listed with its creator and its last use for the people who manage the draft', async () => {
      expect(await listed()).toEqual([{ makerName: 'maker@exemple.fr', opens: true, used: false }])
      await openDelegation(as(held), {})
      expect(await listed()).toEqual([{ makerName: 'maker@exemple.fr', opens: true, used: true }])
    })

    it('opens nothing once the role is withdrawn, nor when the role is given again later', async () => {
      await withdraw()
      await expectDead()
      expect(await listed()).toEqual([{ makerName: 'maker@exemple.fr', opens: false, used: false }])
      await test.storage.write((transaction) =>
        transaction.insert(grants).values({
          userId: 'maker',
          role: 'structure',
          scope: finess,
          grantedAt: new Date('2026-11-23T09:00:00Z'),
        }),
      )
      await expectDead()
    })

    it('opens nothing once the role moved to another structure', async () => {
      await withdraw()
      const elsewhere = { ...maker, grants: [grantAs('structure', sampleStructures.hospital)] }
      await keepAccounts(test.storage, [elsewhere])
      await expectDead()
    })

    it('opens nothing once the account is closed', async () => {
      await test.storage.write((transaction) => transaction.delete(users).where(eq(users.id, 'maker')))
      await expectDead()
      expect(await listed()).toEqual([{ makerName: null, opens: false, used: false }])
    })

    it('opens nothing when its creator is unknown', async () => {
      await test.storage.write((transaction) => transaction.update(delegations).set({ makerId: null }))
      await expectDead()
      await test.storage.write((transaction) =>
        transaction.update(delegations).set({ makerId: director.kind === 'account' ? director.accountId : '' }),
      )
    })
  })

  it('cannot export a file', async () => {
    for (const open of [openForReport, openForTable, openForWorkbook])
      await expect(open(as(colleague), reference)).rejects.toMatchObject(missing)
  })

  it('sees the saved answer and its comment when somebody else changed them in the meantime', async () => {
    const id = mine[1]?.id ?? ''
    await saveAnswers(as(director), { ...reference, typed: { [id]: { values: ['ne-sait-pas'], comment: 'Vu hier' } } })
    const typed = { [id]: { values: [], comment: 'Vu ce matin', revision: '' } }
    const { issues } = await saveAnswers(as(colleague), { ...reference, typed })
    expect(issues.map(({ code, values }) => [code, values?.stored])).toEqual([
      ['answer-changed-elsewhere', 'Je ne sais pas – commentaire\u00A0: Vu hier'],
    ])
  })

  it('has fifty links at most for one draft', async () => {
    const full = { ...reference, assessmentId: 'full' }
    await test.storage.write(async (transaction) => {
      const [draft] = await transaction.select().from(assessments).where(eq(assessments.id, reference.assessmentId))
      const [link] = await transaction.select().from(delegations).limit(1)
      if (!draft || !link) throw new Error('no draft')
      await transaction.insert(assessments).values({ ...draft, id: full.assessmentId })
      const links = Array.from({ length: 50 }, (_, place) => ({ id: `full-${place}`, secretHash: `full-${place}` }))
      await transaction.insert(delegations).values(links.map((each) => ({ ...link, ...each, assessmentId: 'full' })))
    })
    const more = () => delegateTheme(as(director), { ...full, theme, colleague: 'DSI' })
    await expect(more()).rejects.toMatchObject({ code: 'delegations-full' })
    await test.storage.write((transaction) => transaction.delete(delegations).where(eq(delegations.id, 'full-0')))
    await more()
  })
})
