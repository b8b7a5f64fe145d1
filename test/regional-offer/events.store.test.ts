import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, anyone } from '#kernel'
import {
  cancelEvent,
  exportAgenda,
  exportRegistered,
  findOwnEvents,
  openAgenda,
  openContacts,
  openEvent,
  publishedAgenda,
  registerStructure,
  saveContacts,
  saveEvent,
  withdrawStructure,
} from '#regional-offer'
import { accountAs, fillRegister, hautsDeFrance as region, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { tilleuls, glycines, hospital, elsewhere } = sampleStructures
const ars = accountAs('region', tilleuls)
const director = accountAs('structure', tilleuls)
const rssi = accountAs('college', tilleuls)
const typed = {
  region,
  kind: 'webinar',
  title: 'Webinaire',
  startsOn: '2026-12-03',
  starts: '9h30',
  ends: '12h',
  forWhom: 'ESMS',
  takesRegistrations: true,
}
const missing = { kind: 'not-found' }

describe.skipIf(!storageAvailable)('the agenda of a region', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor, now = '2026-11-22T09:00:00Z') => ({
    ...contextOn(test.storage, actor),
    clock: () => new Date(now),
  })
  const announce = async (given: object = {}) => (await saveEvent(as(ars), { ...typed, ...given })).event.id
  const titles = async (actor: Actor) =>
    (await openAgenda(as(actor), { region })).coming.map(({ event: { title } }) => title)
  const enrol = (actor: Actor, eventId: string, finess: string, now?: string) =>
    registerStructure(as(actor, now), { region, eventId, finess })
  const registered = async (eventId: string) =>
    (await exportRegistered(as(ars), { region, eventId })).lines.map(({ finess }) => finess)

  it('shows public events to everybody, and the others to the accounts of the region alone, files included', async () => {
    const closed = await announce({ title: 'Collège' })
    await announce({ title: 'Forum', isPublic: true, startsOn: '2026-12-01' })
    expect(await titles(anyone)).toEqual(['Forum'])
    expect(await titles(director)).toEqual(['Forum', 'Collège'])
    for (const actor of [anyone, accountAs('structure', elsewhere), accountAs('observer', tilleuls)]) {
      expect(await titles(actor)).toEqual(['Forum'])
      await expect(exportAgenda(as(actor), { region })).rejects.toMatchObject(missing)
      await expect(openEvent(as(actor), { region, eventId: closed })).rejects.toMatchObject(missing)
    }
    expect((await exportAgenda(as(director), { region })).content).toContain('Collège')
    expect((await publishedAgenda(as(director), { region })).content).not.toContain('Collège')
    await expect(openEvent(as(director), { region: '28', eventId: closed })).rejects.toMatchObject(missing)
  })

  it('is written by the region alone, and a change that somebody else made meanwhile is not written over', async () => {
    const eventId = await announce()
    for (const actor of [director, accountAs('region', elsewhere), accountAs('territory', tilleuls, 't')])
      await expect(saveEvent(as(actor), { ...typed, eventId, revision: 1 })).rejects.toMatchObject(missing)
    const change = () => saveEvent(as(ars), { ...typed, eventId, revision: 1, title: 'Autre' })
    expect([(await change()).outcome, (await change()).outcome]).toEqual(['saved', 'outdated'])
  })

  it('registers each structure of somebody once, and gives the last place to one of two', async () => {
    const eventId = await announce({ capacity: '2' })
    expect((await enrol(rssi, eventId, tilleuls.finess)).already).toBe(false)
    expect((await enrol(director, eventId, tilleuls.finess)).already).toBe(true)
    const tried = await Promise.allSettled([
      enrol(rssi, eventId, glycines.finess),
      enrol(accountAs('structure', hospital), eventId, hospital.finess),
    ])
    const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    expect(refused).toEqual(['event-full'])
    expect(await registered(eventId)).toHaveLength(2)
    await withdrawStructure(as(director), { region, eventId, finess: tilleuls.finess })
    expect(await registered(eventId)).not.toContain(tilleuls.finess)
    expect((await enrol(director, eventId, tilleuls.finess)).already).toBe(false)
    const fewer = saveEvent(as(ars), { ...typed, eventId, revision: 1, capacity: '1' })
    await expect(fewer).rejects.toMatchObject({ issues: [{ path: 'capacity', values: { registered: 2 } }] })
  })

  it('registers nobody for the structure of somebody else, of another region, or for those who only follow it', async () => {
    const eventId = await announce({ isPublic: true })
    const tries: [Actor, string][] = [
      [director, hospital.finess],
      [ars, tilleuls.finess],
      [accountAs('structure', elsewhere), elsewhere.finess],
      [anyone, tilleuls.finess],
    ]
    for (const [actor, finess] of tries) await expect(enrol(actor, eventId, finess)).rejects.toMatchObject(missing)
    expect(await registered(eventId)).toEqual([])
  })

  it('closes registrations when the event is over, cancelled, or takes none', async () => {
    const eventId = await announce()
    await enrol(director, eventId, tilleuls.finess)
    const late = '2026-12-03T11:00:00Z'
    await expect(enrol(rssi, eventId, glycines.finess, late)).rejects.toMatchObject({ code: 'event-over' })
    const leave = withdrawStructure(as(director, late), { region, eventId, finess: tilleuls.finess })
    await expect(leave).rejects.toMatchObject({ code: 'event-over' })
    await cancelEvent(as(ars), { region, eventId })
    await expect(enrol(rssi, eventId, glycines.finess)).rejects.toMatchObject({ code: 'event-cancelled' })
    const change = saveEvent(as(ars), { ...typed, eventId, revision: 2 })
    await expect(change).rejects.toMatchObject({ code: 'event-cancelled' })
    const open = await announce({ takesRegistrations: false })
    await expect(enrol(director, open, tilleuls.finess)).rejects.toMatchObject({ code: 'event-no-registration' })
    expect(await registered(eventId)).toEqual([tilleuls.finess])
  })

  it('tells a director the next event that takes place, and whether the structure comes', async () => {
    const eventId = await announce({ title: 'Tout proche', startsOn: '2026-11-23' })
    const next = async (actor: Actor) => (await findOwnEvents(as(actor), {})).next
    expect(await next(director)).toMatchObject({ event: { title: 'Tout proche' }, own: 0, registering: 'open' })
    await enrol(director, eventId, tilleuls.finess)
    expect(await next(director)).toMatchObject({ own: 1 })
    expect(await next(accountAs('structure', hospital))).toMatchObject({ own: 0 })
    await cancelEvent(as(ars), { region, eventId })
    expect((await next(director))?.event.title).not.toBe('Tout proche')
    for (const actor of [anyone, ars, accountAs('structure', elsewhere)]) expect(await next(actor)).toBeUndefined()
  })

  it('has contacts of a crisis that the region writes, each with the day on which it last changed', async () => {
    const contact = { name: 'CSIRT', phone: '03 00 00 00 00', source: 'Site du CSIRT' }
    const save = (contacts: object, now?: string) => saveContacts(as(ars, now), { region, contacts })
    await save({ csirt: contact, pris: contact })
    await save({ csirt: contact, grades: contact }, '2026-11-25T09:00:00Z')
    const { contacts } = await openContacts(as(director), { region })
    expect(contacts.map(({ kind, updatedAt }) => [kind, updatedAt.toISOString().slice(0, 10)])).toEqual([
      ['csirt', '2026-11-22'],
      ['grades', '2026-11-25'],
    ])
    await expect(save({ csirt: { ...contact, source: '' } })).rejects.toMatchObject({
      issues: [{ path: 'csirt.source' }],
    })
    for (const actor of [director, accountAs('region', elsewhere)])
      await expect(saveContacts(as(actor), { region, contacts: {} })).rejects.toMatchObject(missing)
    for (const actor of [anyone, accountAs('structure', elsewhere)])
      await expect(openContacts(as(actor), { region })).rejects.toMatchObject(missing)
  })
})
