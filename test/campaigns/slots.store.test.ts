import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addSlots,
  closeCampaign,
  exportLetters,
  findCampaignWords,
  followCampaign,
  keepCampaignWords,
  listLetters,
  listOwnCampaigns,
  moveSlot,
  openCampaign,
  openOwnCampaign,
  pickSlot,
  releaseSlot,
  saveCampaign,
  withdrawSlot,
} from '#campaigns'
import { nameReferent } from '#directory'
import { cancelExercise, changeExercise, getExercise, typedFrom } from '#exercises'
import { type Actor, system } from '#kernel'
import { deliverMailings } from '#mailing'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, hautsDeFrance as region, sampleStructures } from '../support/data/directory.ts'
import { kitsOfProduct } from '../support/data/kits.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const [ars, director, other] = [
  accountAs('region', tilleuls),
  accountAs('structure', tilleuls),
  accountAs('structure', glycines),
]
const everybody = { kinds: ['ESMS'], departements: [], territories: [], groups: [], lists: [], structures: '' }
const asked = {
  title: 'Exercice de l’année',
  message: 'Merci.',
  asked: 'exercise',
  interimOn: '2027-02-01',
  finalOn: '2027-03-31',
  provider: 'GRADeS Exemple',
  kit: 'rancongiciel-nuit-ehpad',
  slots: '12/03/2027 22:00 1\n13/03/2027 9:00 2',
  letter: 'Bonjour {{structure}}, {{creneau}}.',
  target: everybody,
}
const [night, morning] = ['2027-03-12 22:00', '2027-03-13 09:00'] as const

describe.skipIf(!storageAvailable)('the slots of a campaign for an exercise', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let campaignId: string
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())
  const on = (actor: Actor) => ({ ...mailingOn(room)(actor), catalogue, contentFolder: '', ...kitsOfProduct })
  beforeEach(async () => {
    room.setNow(new Date('2027-01-10T09:00:00Z'))
    const { campaign } = await saveCampaign(on(ars), { region, ...asked })
    campaignId = (await openCampaign(on(ars), { region, campaignId: campaign.id, revision: campaign.revision }))
      .campaign.id
  })

  const own = (actor: Actor) => {
    const finess = actor === director ? tilleuls.finess : glycines.finess
    return { finess, campaignId }
  }
  const pick = (actor: Actor, slot: string) => pickSlot(on(actor), { ...own(actor), slot })
  const page = (actor: Actor) => openOwnCampaign(on(actor), own(actor))
  const taken = async () =>
    Object.fromEntries(
      (await followCampaign(on(ars), { region, campaignId })).slots.map((slot) => [slot.name, slot.taken]),
    )
  const exercise = async (actor: Actor, exerciseId: string) =>
    (await getExercise(on(actor), { finess: own(actor).finess, exerciseId })).exercise

  it('plan the exercise of the structure that picks one, as the campaign and its kit say', async () => {
    const { exerciseId } = await pick(director, night)
    expect(await exercise(director, exerciseId)).toMatchObject({
      kind: 'crisis',
      status: 'planned',
      day: '2027-03-12',
      start: '22:00',
      kit: 'rancongiciel-nuit-ehpad',
      animation: 'provider',
      animator: 'GRADeS Exemple',
      structures: [tilleuls.finess],
    })
    expect((await page(director)).standing).toBe('begun')
    expect(await taken()).toEqual({ [night]: 1, [morning]: 0 })
    expect(await pick(director, night)).toMatchObject({ exerciseId, isNew: false })
  })

  it('are never taken by more structures than they have places, even at the same moment', async () => {
    const both = await Promise.allSettled([pick(director, night), pick(other, night)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'campaign-slot-full' } })
    expect(await taken()).toEqual({ [night]: 1, [morning]: 0 })
  })

  it('change with the exercise: it moves, and its place is for somebody else', async () => {
    const { exerciseId } = await pick(director, night)
    expect((await pick(director, morning)).exerciseId).toBe(exerciseId)
    expect(await exercise(director, exerciseId)).toMatchObject({ day: '2027-03-13', start: '09:00', revision: 2 })
    await pick(other, night)
    expect(await taken()).toEqual({ [night]: 1, [morning]: 1 })
  })

  it('are given back with the exercise cancelled, from the page or from the register', async () => {
    const first = await pick(director, night)
    await releaseSlot(on(director), own(director))
    expect((await exercise(director, first.exerciseId)).status).toBe('cancelled')
    const second = await pick(other, night)
    await cancelExercise(on(other), { finess: glycines.finess, exerciseId: second.exerciseId })
    expect(await taken()).toEqual({ [night]: 0, [morning]: 0 })
    expect((await page(other)).exercise).toMatchObject({ status: 'cancelled' })
    const third = await pick(other, night)
    expect(third.exerciseId).not.toBe(second.exerciseId)
    expect(await taken()).toEqual({ [night]: 1, [morning]: 0 })
  })

  it('tell the region when a structure moved its exercise to another day in its register', async () => {
    const { exerciseId } = await pick(director, night)
    const before = await exercise(director, exerciseId)
    const change = { ...typedFrom(before), day: '2027-03-20', end: '', endDay: '' }
    await changeExercise(on(director), { finess: tilleuls.finess, exerciseId, revision: before.revision, ...change })
    const { structures } = await followCampaign(on(ars), { region, campaignId })
    const line = structures.items.find(({ finess }) => finess === tilleuls.finess)
    expect([line?.slot, line?.exercise?.day]).toEqual([night, '2027-03-20'])
  })

  it('stay as they are once the exercise was held, or the campaign is closed', async () => {
    const { exerciseId } = await pick(director, night)
    const before = await exercise(director, exerciseId)
    room.setNow(new Date('2027-03-12T23:30:00Z'))
    const held = { ...typedFrom(before), status: 'held', end: '', endDay: '' }
    await changeExercise(on(director), { finess: tilleuls.finess, exerciseId, revision: before.revision, ...held })
    await expect(pick(director, morning)).rejects.toMatchObject({ code: 'campaign-exercise-held' })
    await expect(releaseSlot(on(director), own(director))).rejects.toMatchObject({ code: 'campaign-exercise-held' })
    expect(await taken()).toMatchObject({ [night]: 1 })
    await closeCampaign(on(ars), { region, campaignId })
    await expect(pick(other, morning)).rejects.toMatchObject({ code: 'campaign-not-open' })
    expect((await page(director)).canChange).toBe(false)
  })

  it('are no more when their day has passed, and never those of another campaign', async () => {
    room.setNow(new Date('2027-03-13T23:30:00Z'))
    await expect(pick(director, morning)).rejects.toMatchObject({ code: 'campaign-slot-missing' })
    await expect(pick(director, '2027-03-30 09:00')).rejects.toMatchObject({ code: 'campaign-slot-missing' })
    expect((await page(director)).slots).toEqual([])
  })

  it('are for the people of the structures asked alone', async () => {
    const strangers = [accountAs('structure', hospital), accountAs('territory', tilleuls, 't'), ars]
    for (const actor of strangers) {
      const named = { finess: tilleuls.finess, campaignId }
      await expect(openOwnCampaign(on(actor), named)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(pickSlot(on(actor), { ...named, slot: night })).rejects.toMatchObject({ kind: 'not-found' })
    }
    const notAsked = { finess: hospital.finess, campaignId, slot: night }
    const stranger = accountAs('structure', hospital)
    await expect(pickSlot(on(stranger), notAsked)).rejects.toMatchObject({ kind: 'not-found' })
    const draft = (await saveCampaign(on(ars), { region, ...asked })).campaign
    const unopened = openOwnCampaign(on(director), { finess: tilleuls.finess, campaignId: draft.id })
    await expect(unopened).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('can be added while the campaign is open, and a faulty line adds none', async () => {
    await pick(director, night)
    const faulty = addSlots(on(ars), { region, campaignId, slots: '14/03/2027 9:00 1\n12/03/2027 22:00 4' })
    await expect(faulty).rejects.toMatchObject({ issues: [{ code: 'campaign-slot-repeated', values: { line: 2 } }] })
    await addSlots(on(ars), { region, campaignId, slots: '11/03/2027 9:00 1' })
    expect(await taken()).toEqual({ '2027-03-11 09:00': 0, [night]: 1, [morning]: 0 })
  })

  it('stand in the letter of each structure, with its own words', async () => {
    await pick(director, night)
    const kit = (await kitsOfProduct.kits()).get(asked.kit)
    const [variable] = kit.variables
    if (!variable) throw new Error('a kit asks for words')
    await keepCampaignWords(on(director), {
      ...own(director),
      words: { [variable.id]: 'Mot des Tilleuls', autre: 'x' },
    })
    expect((await page(director)).asked.words[variable.id]).toBe('Mot des Tilleuls')
    expect((await page(director)).asked.words).not.toHaveProperty('autre')
    const kept = await findCampaignWords(on(director), { finess: tilleuls.finess, kitId: asked.kit })
    expect(kept[variable.id]).toBe('Mot des Tilleuls')
    const { letters, files } = await listLetters(on(ars), { region, campaignId })
    expect([files, ...letters.items.map(({ day }) => day)]).toEqual([1, '2027-01-10', '2027-01-10'])
    expect((await exportLetters(on(ars), { region, campaignId })).letters.items).toEqual(letters.items)
    expect(letters.items.map(({ text }) => text)).toEqual([
      'Bonjour EHPAD Les Tilleuls, le 12\u00A0mars\u00A02027 à 22:00.',
      'Bonjour EHPAD Les Glycines, [créneau à choisir].',
    ])
    const long = keepCampaignWords(on(director), { ...own(director), words: { [variable.id]: 'x'.repeat(201) } })
    await expect(long).rejects.toMatchObject({ issues: [{ code: 'campaign-word-too-long' }] })
  })

  it('are said of an exercise alone: a questionnaire with slots is refused, and nothing typed is dropped in silence', async () => {
    const questionnaire = { ...asked, asked: 'questionnaire', questionnaireId: 'sauvegardes' }
    await expect(saveCampaign(on(ars), { region, ...questionnaire })).rejects.toMatchObject({
      issues: ['provider', 'kit', 'letter', 'slots'].map((path) => ({ path, code: 'campaign-exercise-only' })),
    })
  })

  describe('that the region changes', () => {
    const deliver = async () => {
      room.mails.splice(0)
      await deliverMailings(on(system), composers)
      return room.mails.map(({ to, subject }) => `${to} ${subject.replaceAll('\u00a0', ' ')}`).sort()
    }
    beforeAll(async () => {
      const referents = [
        [director, tilleuls, 'ssi@tilleuls.fr'],
        [other, glycines, 'ssi@glycines.fr'],
      ] as const
      const named = { function: 'ssi-referent', standing: 'held', name: 'A', namedOn: '' } as const
      for (const [actor, { finess }, mail] of referents) await nameReferent(on(actor), { finess, ...named, mail })
    })
    beforeEach(async () => {
      await deliver()
    })
    const change = { slot: morning, region: region as string }
    const move = (moment: string) => moveSlot(on(ars), { ...change, campaignId, moment })
    const withdraw = () => withdrawSlot(on(ars), { ...change, campaignId })
    const notices = async (actor: Actor) =>
      (await listOwnCampaigns(on(actor), {}))
        .filter(({ campaign }) => campaign.id === campaignId)
        .flatMap(({ structures }) => structures.map(({ slotChange }) => slotChange))

    it('move with the exercise of those who picked them, who are told once by mail and on their home', async () => {
      const { exerciseId } = await pick(other, morning)
      await pick(director, night)
      expect(await move('15/03/2027 10h')).toMatchObject({ structures: 1 })
      const [was, now] = [morning, '2027-03-15 10:00']
      expect(await exercise(other, exerciseId)).toMatchObject({
        day: '2027-03-15',
        start: '10:00',
        status: 'planned',
      })
      expect(await taken()).toEqual({ [night]: 1, [now]: 1 })
      expect(await deliver()).toEqual(['ssi@glycines.fr Créneau déplacé : Exercice de l’année'])
      expect(room.mails[0]?.paragraphs.join(' ')).toContain(
        '13\u00A0mars\u00A02027 à 09:00. Il est maintenant le 15\u00A0mars\u00A02027 à 10:00',
      )
      expect(await deliver()).toEqual([])
      expect(await notices(other)).toMatchObject([{ was, now }])
      expect((await page(other)).letter?.text).toContain('le 15\u00A0mars\u00A02027 à 10:00')
      await releaseSlot(on(other), own(other))
      expect(await notices(other)).toEqual([null])
    })

    it('are withdrawn with the exercise cancelled, and the structure picks another', async () => {
      const { exerciseId } = await pick(other, morning)
      await withdraw()
      expect((await exercise(other, exerciseId)).status).toBe('cancelled')
      expect(await taken()).toEqual({ [night]: 0 })
      expect(await page(other)).toMatchObject({
        exercise: undefined,
        asked: { slotChange: { was: morning, now: null } },
      })
      expect(await deliver()).toEqual(['ssi@glycines.fr Créneau retiré : Exercice de l’année'])
      await expect(withdraw()).rejects.toMatchObject({ code: 'campaign-slot-missing' })
      expect((await pick(other, night)).exerciseId).not.toBe(exerciseId)
      expect(await notices(other)).toEqual([null])
    })

    it('send no mail that is no longer true: another slot was picked, or the slot was moved once more', async () => {
      await pick(director, morning)
      await pick(other, morning)
      await move('15/03/2027 10:00')
      await pick(director, night)
      await moveSlot(on(ars), { ...change, slot: '2027-03-15 10:00', campaignId, moment: '16/03/2027 10:00' })
      expect(await deliver()).toEqual(['ssi@glycines.fr Créneau déplacé : Exercice de l’année'])
      expect(room.mails[0]?.paragraphs.join(' ')).toContain(
        'prévu le 13\u00A0mars\u00A02027 à 09:00. Il est maintenant le 16\u00A0mars\u00A02027',
      )
    })

    it('that come back before a mail left are said to be maintained', async () => {
      await pick(other, morning)
      await move('15/03/2027 10:00')
      await moveSlot(on(ars), { ...change, slot: '2027-03-15 10:00', campaignId, moment: '13/03/2027 9:00' })
      expect(await deliver()).toEqual(['ssi@glycines.fr Créneau maintenu : Exercice de l’année'])
      expect(room.mails[0]?.paragraphs.join(' ')).toContain('comme prévu, le 13\u00A0mars\u00A02027 à 09:00')
      expect(await notices(other)).toMatchObject([{ was: morning, now: morning }])
    })

    it('leave an exercise that was held, and one that the structure set at another moment', async () => {
      const first = await pick(director, morning)
      const before = await exercise(director, first.exerciseId)
      await changeExercise(on(director), {
        ...typedFrom(before),
        finess: tilleuls.finess,
        exerciseId: first.exerciseId,
        revision: before.revision,
        day: '2027-03-20',
      })
      await withdraw()
      expect(await exercise(director, first.exerciseId)).toMatchObject({ day: '2027-03-20', status: 'planned' })
      expect((await page(director)).exercise).toMatchObject({ day: '2027-03-20' })
    })

    it('go neither to a moment that is over, taken, unreadable or after the final day, nor from one that is over', async () => {
      const codes = async (moment: string) => {
        const [code] = await move(moment).then(
          () => [],
          ({ issues }) => issues.map((issue: { code: string }) => issue.code),
        )
        return code
      }
      expect(await codes('12/03/2027 22:00')).toBe('campaign-moment-repeated')
      expect(await codes('9/01/2027 9:00')).toBe('campaign-moment-passed')
      expect(await codes('1/04/2027 9:00')).toBe('campaign-moment-after-final')
      expect(await codes('demain')).toBe('campaign-moment-unreadable')
      room.setNow(new Date('2027-03-14T09:00:00Z'))
      await expect(withdraw()).rejects.toMatchObject({ code: 'campaign-slot-missing' })
    })
  })
})
