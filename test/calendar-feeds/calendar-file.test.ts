import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from '#calendar-feeds'

const changedAt = new Date('2026-11-01T08:00:00Z')
const day: CalendarEntry = { id: 'd', title: 'Fin des déclarations', day: '2026-12-31', changedAt }
const hour: CalendarEntry = {
  id: 'h',
  title: 'Webinaire',
  startsAt: new Date('2026-03-29T00:30:00Z'),
  endsAt: new Date('2026-03-29T01:30:00Z'),
  place: 'Visioconférence, salle 2; étage 1',
  changedAt,
  changes: 2,
}
const written = (...entries: CalendarEntry[]) => calendarFile({ name: 'Agenda', product: 'Essai', entries })

describe('a calendar file', () => {
  it('holds a whole day that leaves its owner free, and says how often to ask again', () => {
    const file = written(day)
    for (const line of [
      'DTSTART;VALUE=DATE:20261231',
      'TRANSP:TRANSPARENT',
      'DTSTAMP:20261101T080000Z',
      'UID:d@cap-care',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
    ])
      expect(file.split('\r\n')).toContain(line)
    expect(file).not.toContain('DTEND')
  })

  it('holds hours as instants, also in the night when the hour changes', () => {
    const lines = written(hour).split('\r\n')
    for (const line of ['DTSTART:20260329T003000Z', 'DTEND:20260329T013000Z', 'SEQUENCE:2'])
      expect(lines).toContain(line)
    expect(lines).toContain('LOCATION:Visioconférence\\, salle 2\\; étage 1')
    expect(lines).not.toContain('TRANSP:TRANSPARENT')
  })

  it('reminds of an entry as many days before as it says, and of no other', () => {
    expect(written(day)).not.toContain('VALARM')
    expect(written({ ...day, reminder: { days: 30, text: 'Un mois' } })).toContain('TRIGGER:-P30D\r\n')
  })

  it('is a calendar also without any entry, so that a program empties its copy', () => {
    expect(written()).toMatch(/^BEGIN:VCALENDAR\r\n(?!.*VEVENT).*END:VCALENDAR\r\n$/s)
  })
})
