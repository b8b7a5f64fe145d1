import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerAlert,
  answerAlertByLink,
  closeAlert,
  countOwnAlerts,
  deleteAlertDraft,
  followAlert,
  listOwnAlerts,
  listRegionAlerts,
  openAlertLink,
  prepareAlert,
  publishAlert,
  resendAlert,
  saveAlert,
} from '#campaigns'
import { endReferent, nameReferent } from '#directory'
import { acceptInvitation, inviteAccount, withdrawRole } from '#identity'
import { type Actor, AppError, type Role, system } from '#kernel'
import type { Letter } from '#mail'
import { acceptMails, deliverMailings, refuseMails } from '#mailing'
import { alertAnswerChanges } from '../../src/campaigns/tables.ts'
import { accountAs, fillRegister, grantAs, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { testPassword as password } from '../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const ars = accountAs('region', tilleuls)
const region = hautsDeFrance
const typed = {
  title: 'Faille des passerelles Exemple',
  source: 'CERT de test, avis 12',
  concerned: 'Passerelles Exemple, avant la version 3',
  advice: 'Installez la version 3.',
  dueOn: '2026-12-01',
  severity: 'critical',
  target: { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' },
}

describe.skipIf(!storageAvailable)('an alert that the region relays', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let on: ReturnType<typeof mailingOn>
  let director: string
  let rssi: string
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    on = mailingOn(room)
    await fillRegister(test.storage)
    director = await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    rssi = await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness)
    const hospitalDirector = accountAs('structure', hospital)
    await nameReferent(room.as(hospitalDirector), {
      finess: hospital.finess,
      function: 'ssi-referent',
      standing: 'held',
      name: 'Camille Exemple',
      mail: 'referent@hopital.fr',
    })
  })
  afterAll(() => test?.close())

  const invite = async (email: string, role: Role, scope: string) => {
    await inviteAccount(room.operator, { email, grants: [{ role, scope }] })
    const secret = room.lastSecret()
    return (await acceptInvitation(room.anyone, { secret, password, name: '' })).accountId
  }
  const as = (accountId: string, role: Role, at: Parameters<typeof grantAs>[1]): Actor => ({
    kind: 'account',
    accountId,
    grants: [grantAs(role, at)],
  })
  const save = (change: object = {}) => saveAlert(on(ars), { region, ...typed, ...change })
  const publish = async (change: object = {}) => {
    const { alert } = await save(change)
    return publishAlert(on(ars), { region, alertId: alert.id, revision: alert.revision })
  }
  const deliver = async (given: Parameters<typeof on>[1] = {}) => {
    room.mails.splice(0)
    await deliverMailings(on(system, given), composers)
    return room.mails.map(({ to }) => to).sort()
  }
  const secretOf = (to: string) =>
    room.mails
      .find((mail) => mail.to === to)
      ?.link?.address.split('/')
      .at(-1) ?? ''
  const follow = (alertId: string) => followAlert(on(ars), { region, alertId })
  const answersOf = async (alertId: string) =>
    Object.fromEntries((await follow(alertId)).asks.items.map(({ finess, answer }) => [finess, answer]))
  const later = (minutes: number) => room.setNow(new Date(room.operator.clock().getTime() + minutes * 60_000))

  it('tells every fault of its form at once, and keeps nothing', async () => {
    const before = (await listRegionAlerts(on(ars), { region })).alerts.length
    const target = { ...typed.target, departements: ['75'], structures: '590000105 12345678 760000103' }
    const faulty = save({ title: '', advice: 'x'.repeat(50_000), dueOn: '31/02/2026', severity: '', target })
    await expect(faulty).rejects.toMatchObject({
      code: 'alert-invalid',
      issues: [
        { path: 'title', code: 'alert-text-missing' },
        { path: 'advice', code: 'alert-text-too-long' },
        { path: 'dueOn', code: 'alert-due-not-date' },
        { path: 'severity', code: 'alert-severity-missing' },
        { path: 'target', code: 'target-not-offered' },
        { path: 'structures', code: 'target-number-faulty', values: { value: '12345678' } },
        { path: 'structures', code: 'target-structure-elsewhere', values: { value: '760000103' } },
      ],
    })
    await expect(save({ dueOn: '2026-11-21' })).rejects.toMatchObject({ issues: [{ code: 'alert-due-passed' }] })
    expect((await listRegionAlerts(on(ars), { region })).alerts).toHaveLength(before)
  })

  it('says before it leaves whom it reaches, and where nobody has an address', async () => {
    const { alert } = await save()
    const { reach } = await prepareAlert(on(ars), { region, alertId: alert.id })
    expect(reach).toEqual({ structures: 3, recipients: 3, unreached: 0 })
    const target = { ...typed.target, kinds: ['ES'] }
    const changed = await save({ alertId: alert.id, revision: 1, target })
    expect(changed.outcome).toBe('saved')
    expect((await prepareAlert(on(ars), { region, alertId: alert.id })).reach).toMatchObject({ structures: 1 })
    expect((await save({ alertId: alert.id, revision: 1 })).outcome).toBe('outdated')
    await deleteAlertDraft(on(ars), { region, alertId: alert.id })
    await expect(prepareAlert(on(ars), { region, alertId: alert.id })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('writes once to each person, for all their structures, and its mail names no structure', async () => {
    const published = await publish()
    expect(published).toMatchObject({ outcome: 'saved', structures: 3, recipients: 3 })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr', 'referent@hopital.fr', 'rssi@groupe.fr'])
    const text = JSON.stringify(room.mails)
    expect(text).toContain('vos 2 structures')
    expect(text).not.toMatch(/Tilleuls|Glycines|Écluse/)
    expect(room.mails.every(({ refusal, id }: Letter) => refusal && id)).toBe(true)
    expect(await deliver()).toEqual([])
    await expect(
      publishAlert(on(ars), { region, alertId: published.alert.id, revision: published.alert.revision }),
    ).rejects.toMatchObject({ code: 'alert-sent-already' })
  })

  it('is answered by account and by link, twice, by two people: the last answer holds, each is kept', async () => {
    const { alert } = await publish()
    await deliver()
    const alertId = alert.id
    const [byRssi, byReferent] = [secretOf('rssi@groupe.fr'), secretOf('referent@hopital.fr')]
    const her = as(director, 'structure', tilleuls)
    expect(await countOwnAlerts(on(her), {})).toBeGreaterThan(0)
    await answerAlert(on(her), { alertId, structures: [tilleuls.finess], answer: 'concerned' })
    const opened = await openAlertLink(on({ kind: 'anyone' }), { secret: byRssi })
    expect(opened.structures.map(({ finess, answer }) => [finess, answer])).toEqual([
      [tilleuls.finess, 'concerned'],
      [glycines.finess, null],
    ])
    const both = [tilleuls.finess, glycines.finess]
    for (const _twice of [1, 2])
      await answerAlertByLink(on({ kind: 'anyone' }), { secret: byRssi, structures: both, answer: 'done' })
    expect(await answersOf(alertId)).toEqual({
      [tilleuls.finess]: 'done',
      [glycines.finess]: 'done',
      [hospital.finess]: null,
    })
    const elsewhere = { secret: byReferent, structures: [tilleuls.finess, hospital.finess], answer: 'done' as const }
    await expect(answerAlertByLink(on({ kind: 'anyone' }), elsewhere)).rejects.toMatchObject({ kind: 'not-found' })
    const { counts } = await follow(alertId)
    expect(counts).toEqual({ asked: 3, unanswered: 1, byAnswer: { 'not-concerned': 0, concerned: 0, done: 2 } })
    const kept = await test.storage.read((database) => database.select().from(alertAnswerChanges))
    expect(
      kept
        .filter((each) => each.alertId === alertId)
        .map(({ answer }) => answer)
        .sort(),
    ).toEqual(['concerned', 'done', 'done'])
  })

  it('takes no answer after its end, and keeps those it had', async () => {
    const { alert } = await publish()
    const alertId = alert.id
    await deliver()
    const secret = secretOf('rssi@groupe.fr')
    const her = as(director, 'structure', tilleuls)
    await answerAlert(on(her), { alertId, structures: [tilleuls.finess], answer: 'not-concerned' })
    await closeAlert(on(ars), { region, alertId })
    const closed = { code: 'alert-closed' }
    await expect(
      answerAlert(on(her), { alertId, structures: [tilleuls.finess], answer: 'done' }),
    ).rejects.toMatchObject(closed)
    await expect(
      answerAlertByLink(on({ kind: 'anyone' }), { secret, structures: [glycines.finess], answer: 'done' }),
    ).rejects.toMatchObject(closed)
    expect(await answersOf(alertId)).toMatchObject({ [tilleuls.finess]: 'not-concerned', [glycines.finess]: null })
  })

  it('drops the mails that wait when it ends, and those of people who left or were replaced', async () => {
    const { alert } = await publish()
    await closeAlert(on(ars), { region, alertId: alert.id })
    expect(await deliver()).toEqual([])
    const second = await publish()
    await withdrawRole(room.operator, { id: rssi, role: 'college', scope: tilleuls.legalEntityFiness })
    await endReferent(room.as(accountAs('structure', hospital)), { finess: hospital.finess, function: 'ssi-referent' })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr'])
    expect((await follow(second.alert.id)).mails).toMatchObject({ sent: 1, dropped: 2 })
  })

  it('no longer opens by the link of somebody who was replaced meanwhile', async () => {
    const assistant = await invite('adjoint@tilleuls.fr', 'structure', tilleuls.finess)
    await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    await deliver()
    const secret = secretOf('adjoint@tilleuls.fr')
    expect((await openAlertLink(on({ kind: 'anyone' }), { secret })).structures).toHaveLength(1)
    await withdrawRole(room.operator, { id: assistant, role: 'structure', scope: tilleuls.finess })
    await expect(openAlertLink(on({ kind: 'anyone' }), { secret })).rejects.toMatchObject({ code: 'alert-link-ended' })
    const answer = { secret, structures: [tilleuls.finess], answer: 'done' as const }
    await expect(answerAlertByLink(on({ kind: 'anyone' }), answer)).rejects.toMatchObject({ code: 'alert-link-ended' })
  })

  it('reaches nobody by mail who refused mails with one click, until they accept them again', async () => {
    await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr'])
    const secret = secretOf('directrice@tilleuls.fr')
    await refuseMails(on({ kind: 'anyone' }), { secret })
    const refused = await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    expect(await deliver()).toEqual([])
    expect((await follow(refused.alert.id)).mails).toMatchObject({ dropped: 1, sent: 0 })
    const own = await listOwnAlerts(on(as(director, 'structure', tilleuls)), {})
    expect(own.map((each) => each.alert.id)).toContain(refused.alert.id)
    await acceptMails(on({ kind: 'anyone' }), { secret })
    await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr'])
  })

  it('never leaves twice by itself when the server stops while it sends, and says that nobody knows', async () => {
    const { alert } = await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    await new Promise<void>((sending) => {
      const send = () => {
        sending()
        return new Promise<never>(() => undefined)
      }
      const mailer = { ...on(system).mailer, send }
      void deliverMailings(on(system, { mailer }), composers)
    })
    expect(await deliver()).toEqual([])
    later(11)
    expect(await deliver()).toEqual([])
    expect((await follow(alert.id)).mails).toMatchObject({ uncertain: 1, waiting: 0 })
    await resendAlert(on(ars), { region, alertId: alert.id, state: 'uncertain' })
    expect(await deliver()).toEqual(['directrice@tilleuls.fr'])
    expect((await follow(alert.id)).mails).toMatchObject({ uncertain: 0, sent: 1 })
  })

  it('leaves no faster than the setting says, over all servers of the database', async () => {
    later(2)
    for (const _each of [1, 2, 3]) await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    const slowly = { mailsPerMinute: 2 }
    expect(await deliver(slowly)).toHaveLength(2)
    expect(await deliver(slowly)).toHaveLength(0)
    later(2)
    const both = await Promise.all([deliver(slowly), deliver(slowly)])
    expect(both.flat().length).toBeLessThanOrEqual(2)
    expect(await deliver()).toEqual([])
  })

  it('exists for nobody but the region and the structures asked', async () => {
    const { alert } = await publish({ target: { ...typed.target, structures: tilleuls.finess } })
    const alertId = alert.id
    const others = [
      accountAs('region', sampleStructures.elsewhere),
      accountAs('territory', tilleuls, 't'),
      as(director, 'structure', tilleuls),
    ]
    for (const actor of others)
      await expect(followAlert(on(actor), { region, alertId })).rejects.toMatchObject({ kind: 'not-found' })
    const neighbour = accountAs('structure', hospital)
    expect((await listOwnAlerts(on(neighbour), {})).some((each) => each.alert.id === alertId)).toBe(false)
    const answer = { alertId, structures: [hospital.finess], answer: 'done' as const }
    await expect(answerAlert(on(neighbour), answer)).rejects.toBeInstanceOf(AppError)
  })
})
