import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addQuestionnaire, openAssessment, saveAnswers } from '#assessment'
import { type Actor, type Grant, system } from '#kernel'
import { deliverMailings } from '#mailing'
import { answerQuestion, findOpenQuestions, listResults, reviewResult, showReview } from '#result-reviews'
import { territories, territoryMembers } from '../../src/directory/tables.ts'
import { grants } from '../../src/identity/tables.ts'
import { mailings } from '../../src/mailing/tables.ts'
import { catalogue } from '../support/data/content.ts'
import { fillRegister, grantAs, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { keepAccounts } from '../support/use-cases/kept-accounts.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const { tilleuls, glycines } = sampleStructures
const { finess } = tilleuls
const account = (accountId: string, grant: Grant): Actor => ({ kind: 'account', accountId, grants: [grant] })
const director = account('director', grantAs('structure', tilleuls))
const neighbour = account('neighbour', grantAs('structure', glycines))
const referent = account('referent', grantAs('region', tilleuls))
const colleague = account('colleague', grantAs('region', tilleuls))
const animator = account('animator', grantAs('territory', tilleuls, 'nord'))
const questionId = catalogue.latest('pcra').questions[0]?.id ?? ''

describe.skipIf(!storageAvailable)('the word of a region on a submitted result', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let reference: { assessmentId: string; finess: string }
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
    await test.storage.write(async (transaction) => {
      await transaction.insert(territories).values({ id: 'nord', region: '32', name: 'Nord', position: 0 })
      await transaction.insert(territoryMembers).values({ finess, territoryId: 'nord' })
    })
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    await test.storage.write((transaction) => transaction.delete(mailings))
    await keepAccounts(test.storage, [director, neighbour, referent, colleague, animator])
    reference = await submitAnew()
  })

  const as = (actor: Actor) => ({ ...room.as(actor), catalogue, contentFolder: '' })
  async function submitAnew() {
    room.setNow(new Date(room.operator.clock().getTime() + 8 * 86_400_000))
    const { assessment } = await addQuestionnaire(as(director), { questionnaireId: 'pcra', finess })
    const draft = { assessmentId: assessment.id, finess }
    const typed = { [questionId]: { values: ['ne-sait-pas'], comment: '', revision: undefined } }
    await saveAnswers(as(director), { ...draft, typed })
    await submitNow(as(director), draft)
    return draft
  }
  const say = (word: string, given: object = {}, actor: Actor = referent) =>
    reviewResult(as(actor), { ...reference, revision: 0, word, ...given })
  const answer = (text: string, revision: number, actor: Actor = director) =>
    answerQuestion(as(actor), { ...reference, revision, text })
  const show = (actor: Actor) => showReview(as(actor), reference)
  const deliver = async () => {
    room.mails.splice(0)
    await deliverMailings(mailingOn(room)(system), composers)
    return room.mails.map(({ to }) => to)
  }

  it('goes from a question to its answer to acceptance, and keeps every word in order', async () => {
    expect(await show(director)).toMatchObject({ standing: 'unread', words: [], canReview: false, canAnswer: false })
    await say('question', { sureness: '1', text: 'Quand la copie a-t-elle été testée ?' })
    expect(await show(director)).toMatchObject({ standing: 'question', sureness: 1, canAnswer: true })
    await answer('En mars.', 1)
    expect(await show(referent)).toMatchObject({ standing: 'answered', sureness: 1, canReview: true })
    await say('accepted', { sureness: '3', revision: 2 })
    const { words, standing, sureness } = await show(director)
    expect([standing, sureness]).toEqual(['accepted', 3])
    expect(words?.map(({ word, text }) => [word, text])).toEqual([
      ['question', 'Quand la copie a-t-elle été testée ?'],
      ['answer', 'En mars.'],
      ['accepted', ''],
    ])
  })

  it('changes neither the score nor the answers, however sure the region is', async () => {
    const before = await openAssessment(as(director), reference)
    await say('accepted', { sureness: '0' })
    const after = await openAssessment(as(director), reference)
    expect([after.diagnosis, after.answers]).toEqual([before.diagnosis, before.answers])
  })

  it('is told without its texts to others who read the result', async () => {
    await say('question', { sureness: '2', text: 'MOT-SECRET' })
    for (const reader of [neighbour, animator]) {
      const shown = await show(reader)
      expect([shown.standing, shown.words, shown.sureness, shown.canAnswer]).toEqual([
        'question',
        undefined,
        null,
        false,
      ])
      expect(JSON.stringify(shown)).not.toContain('MOT-SECRET')
    }
  })

  it('tells how sure the region is in its list to the region alone, as the page of the result does', async () => {
    await say('question', { sureness: '0', text: 'Quand\u00A0?' })
    const listed = async (actor: Actor) => (await listResults(as(actor), { region: '32', shown: 'all' })).list.items
    expect(await listed(referent)).toMatchObject([{ standing: 'question', sureness: 0, tellsSureness: true }])
    expect(await listed(animator)).toMatchObject([{ standing: 'question', sureness: null, tellsSureness: false }])
  })

  it('is not said by a structure, nor answered by a region', async () => {
    await expect(say('accepted', {}, director)).rejects.toThrow('not-found')
    await expect(say('accepted', {}, animator)).rejects.toThrow('not-found')
    await say('question', { text: 'Quand\u00A0?' })
    await expect(answer('Hier.', 1, referent)).rejects.toThrow('not-found')
    await expect(answer('Hier.', 1, neighbour)).rejects.toThrow('not-found')
  })

  it('is stored once when two people of the region speak at the same time', async () => {
    const both = await Promise.all([say('seen'), say('accepted', {}, colleague)])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['outdated', 'saved'])
    expect((await show(referent)).words).toHaveLength(1)
  })

  it('refuses the answer to a question that the region has closed meanwhile', async () => {
    await say('question', { text: 'Quand\u00A0?' })
    await say('accepted', { revision: 1 })
    expect((await answer('Hier.', 1)).outcome).toBe('outdated')
    expect((await show(director)).standing).toBe('accepted')
  })

  it('begins anew with a new submission, and the earlier words stay with their result', async () => {
    await say('accepted', { sureness: '3' })
    const first = reference
    reference = await submitAnew()
    expect(await show(director)).toMatchObject({ standing: 'unread', sureness: null })
    expect(await showReview(as(director), first)).toMatchObject({ standing: 'accepted', sureness: 3 })
  })

  it('lets the structure find the questions that wait for it, on the results in force alone', async () => {
    const questions = (actor: Actor) => findOpenQuestions(as(actor), { finess })
    await say('question', { text: 'Quand\u00A0?' })
    expect(await questions(director)).toMatchObject([{ assessmentId: reference.assessmentId, questionnaireId: 'pcra' }])
    for (const other of [neighbour, animator, referent]) expect(await questions(other)).toEqual([])
    await answer('En mars.', 1)
    expect(await questions(director)).toEqual([])
    await say('question', { revision: 2, text: 'Et le test\u00A0?' })
    reference = await submitAnew()
    expect(await questions(director)).toEqual([])
  })

  it('fills the list of the region: what waits for it, then what stands where', async () => {
    const shown = async (which: 'waiting' | 'all' | 'question', actor: Actor = referent) =>
      (await listResults(as(actor), { region: '32', shown: which })).list.items.map(({ id }) => id)
    const { assessmentId: id } = reference
    expect(await shown('waiting')).toContain(id)
    await say('question', { text: 'Quand\u00A0?' })
    expect(await shown('waiting')).not.toContain(id)
    expect(await shown('question')).toEqual([id])
    expect(await shown('all', animator)).toEqual([id])
    await answer('En mars.', 1)
    const { list, counts } = await listResults(as(referent), { region: '32' })
    expect(list.items).toMatchObject([{ id, finess, standing: 'answered', structure: { name: tilleuls.name } }])
    expect(counts).toMatchObject({ all: 1, waiting: 1, answered: 1, question: 0 })
    const searched = await listResults(as(referent), { region: '32', search: 'glycines' })
    expect([searched.list.total, searched.counts.all, searched.counts.answered]).toEqual([0, 0, 0])
    const found = await listResults(as(referent), { region: '32', shown: 'question', search: finess })
    expect([found.list.total, found.counts.all, found.counts.answered]).toEqual([0, 1, 1])
  })

  describe('is told by mail', () => {
    it('to the accounts that answer for the structure when it is a question, without the question', async () => {
      await say('seen')
      expect(await deliver()).toEqual([])
      await say('question', { revision: 1, text: 'MOT-SECRET' })
      expect(await deliver()).toEqual(['director@exemple.fr'])
      expect(JSON.stringify(room.mails)).not.toContain('MOT-SECRET')
      expect(room.mails[0]?.link?.address).toBe(
        `https://cap-care.test/structures/${finess}/questionnaires/${reference.assessmentId}/resultat`,
      )
    })

    it('to the one who asked when it is an answer, without the answer', async () => {
      await say('question', { text: 'Quand\u00A0?' })
      await deliver()
      await answer('MOT-SECRET', 1)
      expect(await deliver()).toEqual(['referent@exemple.fr'])
      expect(JSON.stringify(room.mails)).not.toContain('MOT-SECRET')
    })

    it('to nobody once another word was said, or once the role of the reader ended', async () => {
      await say('question', { text: 'Quand\u00A0?' })
      await say('accepted', { revision: 1 })
      expect(await deliver()).toEqual([])
      await say('question', { revision: 2, text: 'Quand\u00A0?' })
      await answer('Hier.', 3)
      await test.storage.write((transaction) => transaction.delete(grants).where(eq(grants.userId, 'referent')))
      expect(await deliver()).toEqual([])
    })
  })
})
