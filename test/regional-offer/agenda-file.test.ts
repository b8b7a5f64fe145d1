import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { agendaFile } from '#regional-offer'
import { aRegionalEvent } from '../support/data/regional-event.ts'

const long = 'Exercice « débranché » ; salle\\étage, réseau coupé – é\u{1F4C5} '.repeat(6).trim()
const events = [
  aRegionalEvent({
    id: 'a',
    title: long,
    detail: 'Ligne un,\nligne deux; trois\\quatre',
    link: 'https://visio.exemple.fr/x',
  }),
  aRegionalEvent({ id: 'b', title: 'Mois', startsOn: '2027-06-01', lastOn: '2027-06-30', starts: null, ends: null }),
  aRegionalEvent({ id: 'c', title: 'Annulé', cancelledAt: new Date('2026-11-10T08:00:00Z'), revision: 3 }),
  aRegionalEvent({
    id: 'd',
    title: 'Été',
    startsOn: '2027-07-01',
    lastOn: '2027-07-02',
    starts: '09:00',
    ends: '17:00',
  }),
]
const file = agendaFile('Hauts-de-France', events)

/** The events of a file, as a calendar program reads them. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content))
  return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }))
}

describe('the calendar file of an agenda', () => {
  it('says to a calendar program what the region wrote, whatever signs it holds', () => {
    const [first] = read(file)
    expect(first?.event.summary).toBe(long)
    expect(first?.event.description).toBe(
      'Ligne un,\nligne deux; trois\\quatre\nPour qui\u00A0: Directions des ESMS\nhttps://visio.exemple.fr/x',
    )
    expect(first?.component.getFirstPropertyValue('url')).toBe('https://visio.exemple.fr/x')
  })

  it('gives the instant of each hour, in winter and in summer', () => {
    const instants = read(file).map(({ event }) => [event.startDate.toJSDate(), event.endDate.toJSDate()])
    expect(instants[0]).toEqual([new Date('2026-12-03T08:30:00Z'), new Date('2026-12-03T11:00:00Z')])
    expect(instants[3]).toEqual([new Date('2027-07-01T07:00:00Z'), new Date('2027-07-02T15:00:00Z')])
  })

  it('gives whole days as days, the last one included', () => {
    const month = read(file)[1]?.event
    expect([month?.startDate.isDate, month?.startDate.toString(), month?.endDate.toString()]).toEqual([
      true,
      '2027-06-01',
      '2027-07-01',
    ])
  })

  it('keeps a cancelled event, marked so and newer than the copy that programs have', () => {
    const cancelled = read(file)[2]
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(cancelled?.event.sequence).toBe(2)
  })

  it('keeps the rules of RFC 5545: lines, folding, one identifier and one stamp an event, no hour without its zone', () => {
    const bytes = (line: string) => new TextEncoder().encode(line).length
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = file.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.filter((line) => bytes(line) > 75)).toEqual([])
    // A sign of several bytes is never cut in two: each line is a text by itself.
    expect(lines.filter((line) => line.includes('\uFFFD') || !line.isWellFormed())).toEqual([])
    const unfolded = file.replaceAll('\r\n ', '').split('\r\n')
    expect(unfolded.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    const identifiers = unfolded.filter((line) => line.startsWith('UID:'))
    expect(new Set(identifiers).size).toBe(events.length)
    expect(unfolded.filter((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toHaveLength(events.length)
    for (const line of unfolded.filter((each) => /^DT(START|END)/.test(each)))
      expect(line).toMatch(/^DT(START|END)(:\d{8}T\d{6}Z|;VALUE=DATE:\d{8})$/)
  })
})
