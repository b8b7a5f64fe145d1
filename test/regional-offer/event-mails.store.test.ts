import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nameReferent } from '#directory'
import { acceptInvitation, inviteAccount, withdrawRole } from '#identity'
import { type Actor, system } from '#kernel'
import { deliverMailings } from '#mailing'
import {
  cancelEvent,
  exportAgenda,
  findOwnEvents,
  listRegistered,
  registerStructure,
  saveEvent,
  withdrawStructure,
} from '#regional-offer'
import { accountAs, fillRegister, hautsDeFrance as region, sampleStructures } from '../support/data/directory.ts'
import { testPassword as password } from '../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const [ars, director, rssi] = [
  accountAs('region', tilleuls),
  accountAs('structure', tilleuls),
  accountAs('college', tilleuls),
]
const typed = {
  region,
  kind: 'webinar',
  title: 'Webinaire',
  startsOn: '2026-12-03',
  starts: '9h30',
  ends: '12h',
  place: 'Lille',
  forWhom: 'ESMS',
  takesRegistrations: true,
}

describe.skipIf(!storageAvailable)('the mails of an event to which structures registered', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness)
    await invite('directeur@hopital.fr', 'structure', hospital.finess)
    const referent = {
      function: 'ssi-referent',
      standing: 'held',
      name: 'A',
      mail: 'ssi@glycines.fr',
      namedOn: '',
    } as const
    await nameReferent(on(accountAs('structure', glycines)), { finess: glycines.finess, ...referent })
  })
  afterAll(() => test?.close())
  beforeEach(() => room.setNow(new Date('2026-11-22T09:00:00Z')))

  const on = (actor: Actor) => mailingOn(room)(actor)
  const invite = async (email: string, role: 'structure' | 'college', scope: string) => {
    await inviteAccount(room.operator, { email, grants: [{ role, scope }] })
    return (await acceptInvitation(room.anyone, { secret: room.lastSecret(), password, name: '' })).accountId
  }
  const announce = async (...finess: string[]) => {
    const { event } = await saveEvent(on(ars), typed)
    for (const number of finess) await registerStructure(on(rssi), { region, eventId: event.id, finess: number })
    later(1)
    return event.id
  }
  const later = (minutes: number) => room.setNow(new Date(room.operator.clock().getTime() + minutes * 60_000))
  const move = (eventId: string, given: object, revision = 1) =>
    saveEvent(on(ars), { ...typed, eventId, revision, ...given })
  const deliver = async () => {
    room.mails.splice(0)
    await deliverMailings(on(system), composers)
    return room.mails.map(({ to, subject }) => `${to} ${subject.replaceAll('\u00a0', ' ')}`).sort()
  }

  it('tell each person of a registered structure once that it is cancelled, and nobody else', async () => {
    const eventId = await announce(tilleuls.finess, glycines.finess)
    await cancelEvent(on(ars), { region, eventId })
    await cancelEvent(on(ars), { region, eventId })
    expect(await deliver()).toEqual([
      'directrice@tilleuls.fr Annulé : Webinaire',
      'rssi@groupe.fr Annulé : Webinaire',
      'ssi@glycines.fr Annulé : Webinaire',
    ])
    const rssiMail = room.mails.find(({ to }) => to === 'rssi@groupe.fr')
    expect(rssiMail?.paragraphs.join(' ')).toContain('3\u00A0décembre\u00A02026, de 9h30 à 12h. 2 de vos structures')
    expect(rssiMail?.link?.address).toBe(`https://cap-care.test/region/${region}/agenda/${eventId}`)
    expect(await deliver()).toEqual([])
    expect((await listRegistered(on(ars), { region, eventId })).mails).toMatchObject({ sent: 3, waiting: 0 })
  })

  it('tell of another day, hour, place or link, with what stood before, and of nothing else', async () => {
    const eventId = await announce(tilleuls.finess)
    await move(eventId, { detail: 'Programme complet', capacity: '40' })
    expect(await deliver()).toEqual([])
    await move(eventId, { starts: '10h' }, 2)
    expect((await deliver()).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'Nouvelle date : Webinaire',
      'Nouvelle date : Webinaire',
    ])
    expect(room.mails[0]?.paragraphs.join(' ')).toContain(
      'Quand\u00A0: 3\u00A0décembre\u00A02026, de 10h à 12h. Il était prévu\u00A0: 3\u00A0décembre\u00A02026, de 9h30 à 12h.',
    )
    await move(eventId, { starts: '10h', place: 'Arras' }, 3)
    await deliver()
    expect(room.mails[0]?.paragraphs.join(' ')).toContain('Où\u00A0: Arras. Il était prévu\u00A0: Lille.')
  })

  it('say what their reader knew of an event that moves again before a mail left, or comes back', async () => {
    const eventId = await announce(tilleuls.finess)
    await move(eventId, { startsOn: '2026-12-04' })
    await move(eventId, { startsOn: '2026-12-05' }, 2)
    await deliver()
    expect(room.mails[0]?.paragraphs.join(' ')).toMatch(/Quand\s: 5\u00A0décembre.*Il était prévu\s: 3\u00A0décembre/)
    await move(eventId, { startsOn: '2026-12-14' }, 3)
    await move(eventId, { startsOn: '2026-12-05' }, 4)
    expect(await deliver()).toEqual([
      'directrice@tilleuls.fr Maintenu : Webinaire',
      'rssi@groupe.fr Maintenu : Webinaire',
    ])
    expect(room.mails[0]?.paragraphs.join(' ')).toMatch(
      /bien lieu comme prévu.*5\u00A0décembre\u00A02026, de 9h30 à 12h, comme prévu/,
    )
  })

  it('say the day under which a structure registered, when the event moves again before a mail left', async () => {
    const eventId = await announce(tilleuls.finess)
    await move(eventId, { startsOn: '2026-12-04' })
    later(1)
    await registerStructure(on(rssi), { region, eventId, finess: glycines.finess })
    await move(eventId, { startsOn: '2026-12-05' }, 2)
    await deliver()
    const told = room.mails.find(({ to }) => to === 'ssi@glycines.fr')
    expect(told?.paragraphs.join(' ')).toMatch(/Il était prévu\s: 4\u00A0décembre/)
  })

  it('die with the registration, with the right, with a later change, and when the event is over', async () => {
    const eventId = await announce(tilleuls.finess)
    const accountId = await invite('partante@tilleuls.fr', 'structure', tilleuls.finess)
    await move(eventId, { startsOn: '2026-12-04' })
    await move(eventId, { startsOn: '2026-12-05' }, 2)
    await withdrawRole(room.operator, { id: accountId, role: 'structure', scope: tilleuls.finess })
    expect(await deliver()).toEqual([
      'directrice@tilleuls.fr Nouvelle date : Webinaire',
      'rssi@groupe.fr Nouvelle date : Webinaire',
    ])
    await cancelEvent(on(ars), { region, eventId })
    await withdrawStructure(on(director), { region, eventId, finess: tilleuls.finess })
    expect(await deliver()).toEqual([])
    const other = await announce(tilleuls.finess)
    await cancelEvent(on(ars), { region, eventId: other })
    room.setNow(new Date('2026-12-03T12:00:00Z'))
    expect(await deliver()).toEqual([])
  })

  it('do not go to a structure that registered after the change: it knows the new day', async () => {
    const eventId = await announce(tilleuls.finess)
    await move(eventId, { startsOn: '2026-12-04' })
    later(1)
    await withdrawStructure(on(rssi), { region, eventId, finess: tilleuls.finess })
    await registerStructure(on(rssi), { region, eventId, finess: tilleuls.finess })
    expect(await deliver()).toEqual([])
    const changed = async (actor: Actor) => (await findOwnEvents(on(actor), {})).changed.map(({ event }) => event.id)
    expect(await changed(director)).not.toContain(eventId)
  })

  it('are said at home too, and in the calendars that people subscribed to, until the event would have been over', async () => {
    const eventId = await announce(tilleuls.finess)
    const own = async (actor: Actor) =>
      (await findOwnEvents(on(actor), {})).changed.filter(({ event }) => event.id === eventId)
    expect(await own(director)).toEqual([])
    await cancelEvent(on(ars), { region, eventId })
    expect(await own(director)).toMatchObject([{ own: 1, event: { cancelledAt: room.operator.clock() } }])
    for (const actor of [ars, accountAs('structure', hospital), accountAs('structure', glycines)])
      expect(await own(actor)).toEqual([])
    const { content } = await exportAgenda(on(director), { region })
    const entries = new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent')
    const entry = entries.find((each) => String(each.getFirstPropertyValue('uid')).startsWith(eventId))
    expect(entry?.getFirstPropertyValue('status')).toBe('CANCELLED')
    room.setNow(new Date('2026-12-03T12:00:00Z'))
    expect(await own(director)).toEqual([])
  })
})
