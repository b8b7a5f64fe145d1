import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import {
  acceptDone,
  closeCampaign,
  followCampaign,
  listOwnCampaigns,
  openCampaign,
  prepareCampaign,
  remindLate,
  saveCampaign,
} from '#campaigns'
import { addExercise, cancelExercise } from '#exercises'
import { acceptInvitation, inviteAccount, withdrawRole } from '#identity'
import { type Actor, type Role, system } from '#kernel'
import { deliverMailings } from '#mailing'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { kitsOfProduct } from '../support/data/kits.ts'
import { testPassword as password } from '../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const ars = accountAs('region', tilleuls)
const region = hautsDeFrance
const typed = {
  title: 'Diagnostic de l’année',
  message: 'Merci de remplir ce questionnaire.',
  asked: 'questionnaire',
  questionnaireId: 'sauvegardes',
  interimOn: '2026-12-01',
  finalOn: '2026-12-15',
  target: { kinds: ['ESMS'], departements: [], territories: [], groups: [], lists: [], structures: '' },
}

describe.skipIf(!storageAvailable)('a campaign of a region', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let people: { readonly director: string; readonly rssi: string }
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
    people = {
      director: await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess),
      rssi: await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness),
    }
  })
  afterAll(() => test?.close())

  const on = (actor: Actor) => ({ ...mailingOn(room)(actor), catalogue, contentFolder: '', ...kitsOfProduct })
  const invite = async (email: string, role: Role, scope: string) => {
    await inviteAccount(room.operator, { email, grants: [{ role, scope }] })
    const secret = room.lastSecret()
    return (await acceptInvitation(room.anyone, { secret, password, name: '' })).accountId
  }
  const director = accountAs('structure', tilleuls)
  const open = async (change: object = {}) => {
    const { campaign } = await saveCampaign(on(ars), { region, ...typed, ...change })
    return (await openCampaign(on(ars), { region, campaignId: campaign.id, revision: campaign.revision })).campaign
  }
  const deliver = async () => {
    room.mails.splice(0)
    await deliverMailings(on(system), composers)
    return room.mails.map(({ to }) => to).sort()
  }
  const follow = (campaignId: string) => followCampaign(on(ars), { region, campaignId })
  const standingsOf = async (campaignId: string) =>
    Object.fromEntries((await follow(campaignId)).structures.items.map(({ finess, standing }) => [finess, standing]))
  const begin = async () => {
    const { assessment } = await addQuestionnaire(on(director), {
      questionnaireId: 'sauvegardes',
      finess: tilleuls.finess,
    })
    const reference = { assessmentId: assessment.id, finess: tilleuls.finess }
    const [question] = catalogue.latest('sauvegardes').questions
    const typed = { [question?.id ?? '']: { values: ['ne-sait-pas'], comment: '', internal: false } }
    await saveAnswers(on(director), { ...reference, typed })
    return reference
  }
  const days = (count: number) => room.setNow(new Date(room.operator.clock().getTime() + count * 86_400_000))

  it('tells every fault of its form at once', async () => {
    const faulty = {
      title: '',
      asked: 'questionnaire',
      questionnaireId: 'absent',
      interimOn: '2026-12-20',
      finalOn: '',
    }
    await expect(saveCampaign(on(ars), { region, ...typed, ...faulty })).rejects.toMatchObject({
      code: 'campaign-invalid',
      issues: [
        { path: 'title', code: 'campaign-text-missing' },
        { path: 'finalOn', code: 'campaign-day-missing' },
        { path: 'questionnaireId', code: 'campaign-questionnaire-missing' },
      ],
    })
    const crossed = saveCampaign(on(ars), { region, ...typed, interimOn: '2026-12-16' })
    await expect(crossed).rejects.toMatchObject({ issues: [{ code: 'campaign-final-before-interim' }] })
  })

  it('reads what structures do where they do it, and counts nothing that was done before it was opened', async () => {
    const before = await begin()
    await submitNow(on(director), before)
    days(1)
    const { id } = await open()
    expect(await standingsOf(id)).toEqual({ [tilleuls.finess]: 'invited', [glycines.finess]: 'invited' })
    days(1)
    const draft = await begin()
    expect(await standingsOf(id)).toMatchObject({ [tilleuls.finess]: 'begun' })
    await submitNow(on(director), draft)
    expect(await standingsOf(id)).toMatchObject({ [tilleuls.finess]: 'done' })
    const both = [tilleuls.finess, glycines.finess]
    expect(await acceptDone(on(ars), { region, campaignId: id, structures: both, word: 'accepted' })).toMatchObject({
      structures: 1,
    })
    expect((await follow(id)).counts).toEqual({ invited: 1, begun: 0, late: 0, done: 0, accepted: 1 })
    await acceptDone(on(ars), { region, campaignId: id, structures: both, word: 'withdrawn' })
    expect(await standingsOf(id)).toMatchObject({ [tilleuls.finess]: 'done' })
    await closeCampaign(on(ars), { region, campaignId: id })
  })

  it('asks for the crisis exercise: planned is begun, held is done, and a cancelled one is nothing', async () => {
    const { id } = await open({ asked: 'exercise' })
    const planned = await addExercise(on(director), {
      finess: tilleuls.finess,
      kind: 'crisis',
      status: 'planned',
      day: '2026-12-10',
    })
    expect(await standingsOf(id)).toMatchObject({ [tilleuls.finess]: 'begun' })
    await cancelExercise(on(director), { finess: tilleuls.finess, exerciseId: planned.id })
    expect(await standingsOf(id)).toMatchObject({ [tilleuls.finess]: 'invited' })
    await closeCampaign(on(ars), { region, campaignId: id })
  })

  it('invites each person once, and reminds only those who still owe something, a week later at the earliest', async () => {
    days(10)
    const { id } = await open({ interimOn: '2027-01-01', finalOn: '2027-01-15' })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr', 'rssi@groupe.fr'])
    expect(JSON.stringify(room.mails)).not.toMatch(/Tilleuls|Glycines/)
    const shown = (await follow(id)).campaign.revision
    await remindLate(on(ars), { region, campaignId: id, revision: shown })
    expect((await remindLate(on(ars), { region, campaignId: id, revision: shown })).outcome).toBe('outdated')
    expect(await deliver()).toEqual([])
    await submitNow(on(director), await begin())
    days(8)
    expect(await deliver()).toEqual(['rssi@groupe.fr'])
    expect(room.mails[0]?.subject).toMatch(/^Rappel/)
    expect(room.mails[0]?.paragraphs.join(' ')).toContain('transmettre le questionnaire «\u00A0Sauvegardes')
    expect(await deliver()).toEqual([])
    expect((await follow(id)).mails).toMatchObject({ sent: 3, dropped: 1, waiting: 0 })
    await closeCampaign(on(ars), { region, campaignId: id })
  })

  it('keeps the invitation of somebody who is reminded before it has left, and adds nothing to it', async () => {
    days(10)
    const { id, revision } = await open({ interimOn: '2027-01-20', finalOn: '2027-01-30' })
    expect(await remindLate(on(ars), { region, campaignId: id, revision })).toMatchObject({ recipients: 0 })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr', 'rssi@groupe.fr'])
    expect(room.mails.some(({ subject }) => /^Rappel/.test(subject))).toBe(false)
    expect((await follow(id)).mails).toMatchObject({ sent: 2, dropped: 0 })
    await closeCampaign(on(ars), { region, campaignId: id })
  })

  it('drops what waits when it is closed, and for somebody who lost the role meanwhile', async () => {
    days(10)
    const { id } = await open({ interimOn: '2027-02-01', finalOn: '2027-02-15' })
    await withdrawRole(room.operator, { id: people.rssi, role: 'college', scope: tilleuls.legalEntityFiness })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr'])
    const { campaign } = await follow(id)
    days(10)
    await remindLate(on(ars), { region, campaignId: id, revision: campaign.revision })
    await closeCampaign(on(ars), { region, campaignId: id })
    expect(await deliver()).toEqual([])
  })

  it('is late the day after its final day, and told to its structures until it is closed', async () => {
    const { id } = await open({ interimOn: '2027-02-01', finalOn: '2027-02-15' })
    const own = await listOwnCampaigns(on(accountAs('college', tilleuls)), {})
    expect(own.map(({ campaign }) => campaign.id)).toContain(id)
    const ofOne = await listOwnCampaigns(on(accountAs('college', tilleuls)), { finess: tilleuls.finess })
    expect(ofOne.flatMap(({ structures }) => structures.map(({ finess }) => finess))).toEqual([tilleuls.finess])
    expect(await listOwnCampaigns(on(accountAs('college', tilleuls)), { finess: hospital.finess })).toEqual([])
    days(120)
    expect((await follow(id)).counts).toMatchObject({ late: 2, invited: 0 })
    await closeCampaign(on(ars), { region, campaignId: id })
    expect(await listOwnCampaigns(on(accountAs('college', tilleuls)), {})).toEqual([])
  })

  it('exists for nobody but its region and the structures asked', async () => {
    const { campaign } = await saveCampaign(on(ars), {
      region,
      ...typed,
      interimOn: '2027-12-01',
      finalOn: '2027-12-15',
    })
    for (const actor of [
      accountAs('region', sampleStructures.elsewhere),
      director,
      accountAs('territory', tilleuls, 't'),
    ])
      await expect(followCampaign(on(actor), { region, campaignId: campaign.id })).rejects.toMatchObject({
        kind: 'not-found',
      })
    expect(await listOwnCampaigns(on(accountAs('structure', hospital)), {})).toEqual([])
    const { reach } = await prepareCampaign(on(ars), { region, campaignId: campaign.id })
    expect(reach).toEqual({ structures: 2, recipients: 1, unreached: 1 })
  })
})
