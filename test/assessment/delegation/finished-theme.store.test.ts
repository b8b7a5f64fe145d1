import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addQuestionnaire, delegateTheme, deleteAssessment, endDelegation, saveAnswers } from '#assessment'
import { type Actor, hashSecret, system } from '#kernel'
import { deliverMailings, listMailings } from '#mailing'
import { questionsFor } from '#questionnaires'
import { grants } from '../../../src/identity/tables.ts'
import { markOf } from '../../../src/mailing/recipient.ts'
import { mailings, mailRefusals } from '../../../src/mailing/tables.ts'
import { catalogue } from '../../support/data/content.ts'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { identityOn } from '../../support/use-cases/identity.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'
import { composers, mailingOn } from '../../support/use-cases/mailing.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { finess } = sampleStructures.tilleuls
const maker = {
  kind: 'account',
  accountId: 'maker',
  grants: [grantAs('structure', sampleStructures.tilleuls)],
} as const
const questionnaire = catalogue.latest('sauvegardes')
const theme = questionnaire.themes[1]
const asked = questionsFor(questionnaire, 'ESMS').filter((question) => question.theme === theme?.id)
const unknown = { values: ['ne-sait-pas'], comment: 'MOT-SECRET' }

describe.skipIf(!storageAvailable)('a colleague who completes a delegated theme', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let on: ReturnType<typeof mailingOn>
  let made: Awaited<ReturnType<typeof delegateTheme>>
  let reference: { assessmentId: string; finess: string }
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    on = mailingOn(room)
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    await test.storage.write((transaction) => transaction.delete(mailings))
    await keepAccounts(test.storage, [maker])
    const { assessment } = await addQuestionnaire(as(maker), { questionnaireId: 'sauvegardes', finess })
    reference = { assessmentId: assessment.id, finess }
    made = await delegateTheme(as(maker), { ...reference, theme: theme?.id ?? '', colleague: 'Informatique' })
    return async () => {
      await deleteAssessment(as(maker), reference).catch(() => undefined)
    }
  })

  const as = (actor: Actor) => ({ ...room.as(actor), catalogue, contentFolder: '' })
  const colleague = (): Actor => ({ kind: 'delegate', secretHash: hashSecret(made.secret) })
  const answer = (actor: Actor, ids: readonly string[], typed: object = unknown) =>
    saveAnswers(as(actor), {
      ...reference,
      typed: Object.fromEntries(ids.map((id) => [id, { values: [], ...typed, revision: undefined }])),
    })
  const ids = asked.map(({ id }) => id)
  const complete = () => answer(colleague(), ids)
  const deliver = async () => {
    room.mails.splice(0)
    await deliverMailings(on(system), composers)
    return room.mails.map(({ to }) => to)
  }

  it('makes one mail to the account that delegated it, which names the theme and says no answer', async () => {
    await answer(colleague(), ids.slice(1))
    expect(await deliver()).toEqual([])
    await answer(colleague(), ids.slice(0, 1))
    expect(await deliver()).toEqual(['maker@exemple.fr'])
    const [mail] = room.mails
    const text = JSON.stringify(mail)
    for (const named of [questionnaire.title, theme?.title ?? '', 'Informatique', 'Tilleuls'])
      expect(text).toContain(named)
    expect(text).not.toMatch(/MOT-SECRET|sait pas|score|\/100/)
    expect(mail?.link?.address).toBe(
      `https://cap-care.test/structures/${finess}/questionnaires/${reference.assessmentId}/delegations`,
    )
  })

  it('makes no second mail when an answer is erased and given again', async () => {
    await complete()
    expect(await deliver()).toEqual(['maker@exemple.fr'])
    await answer(colleague(), ids.slice(0, 1), { values: [] })
    await answer(colleague(), ids.slice(0, 1))
    expect(await deliver()).toEqual([])
  })

  it('makes no mail when the structure itself completes the theme', async () => {
    await answer(maker, ids)
    expect(await deliver()).toEqual([])
  })

  it('is told although a request of the region left this week and the account refuses such requests', async () => {
    const mark = markOf('maker@exemple.fr')
    const now = room.operator.clock()
    await complete()
    await test.storage.write(async (transaction) => {
      const sent = { kind: 'request' as const, mark, accountId: 'maker', referentIds: [], createdAt: now, dueAt: now }
      const row = { ...sent, id: 'asked', purpose: 'campaign:x' as const, sendingSince: now, outcome: 'sent' as const }
      await transaction.insert(mailings).values(row)
      await transaction.insert(mailRefusals).values({ mark, refusedAt: now })
    })
    expect(await deliver()).toEqual(['maker@exemple.fr'])
    expect(room.mails[0]?.refusal).toBeUndefined()
    expect(JSON.stringify(room.mails)).not.toContain('Ne plus recevoir')
    await test.storage.write((transaction) => transaction.delete(mailRefusals))
  })

  describe('makes a mail that is dropped before it leaves', () => {
    const endings: Record<string, () => Promise<unknown>> = {
      'once the link was closed': () => endDelegation(as(maker), { ...reference, delegationId: made.delegation.id }),
      'once the draft was erased': () => deleteAssessment(as(maker), reference),
      'once the draft was submitted': () => submitNow(as(maker), reference),
      'once the role of its creator was withdrawn': () =>
        test.storage.write((transaction) => transaction.delete(grants).where(eq(grants.userId, 'maker'))),
    }
    it.each(Object.entries(endings))('%s', async (_when, end) => {
      await complete()
      await end()
      expect(await deliver()).toEqual([])
      const [mail] = await test.storage.read((database) => listMailings(database, `delegation:${made.delegation.id}`))
      expect(mail?.outcome).toBe('dropped')
    })
  })
})
