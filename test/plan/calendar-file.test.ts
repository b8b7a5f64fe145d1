import { describe, expect, it } from 'vitest'
import { planCalendar } from '../../src/plan/calendar-file.ts'
import { anAction } from './an-action.ts'

/** The content lines of a calendar (RFC 5545, 3.1): folded lines joined again, names apart from values. */
function linesOf(file: string): { name: string; value: string }[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  return lines.map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon), value: line.slice(colon + 1) }
  })
}

const valuesOf = (file: string, name: string) =>
  linesOf(file)
    .filter((line) => line.name === name)
    .map(({ value }) => value)

/** A text value as it was before it was escaped (RFC 5545, 3.3.11). */
const unescaped = (value: string) =>
  value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))

const hostile = 'Copie, hors; ligne \\ "1"\r\nEND:VEVENT\r\nBEGIN:VEVENT <b>=1+1 éé 😀 '.repeat(20)

describe('the calendar of a plan', () => {
  it('has one whole day for each open action, with a reminder a week before', () => {
    const file = planCalendar([anAction({ revision: 3 })], 'EHPAD Les Tilleuls')
    const names = linesOf(file).map(({ name, value }) => (['BEGIN', 'END'].includes(name) ? `${name} ${value}` : name))
    expect(names[0]).toBe('BEGIN VCALENDAR')
    expect(names.at(-1)).toBe('END VCALENDAR')
    expect(names.filter((name) => /^(BEGIN|END) /.test(name))).toEqual([
      'BEGIN VCALENDAR',
      'BEGIN VEVENT',
      'BEGIN VALARM',
      'END VALARM',
      'END VEVENT',
      'END VCALENDAR',
    ])
    expect(valuesOf(file, 'VERSION')).toEqual(['2.0'])
    // The owner is still free on that day, for others who look at the calendar.
    expect(valuesOf(file, 'TRANSP')).toEqual(['TRANSPARENT'])
    expect(valuesOf(file, 'DTSTART;VALUE=DATE')).toEqual(['20270222'])
    expect(valuesOf(file, 'TRIGGER')).toEqual(['-P7D'])
    expect(valuesOf(file, 'SEQUENCE')).toEqual(['2'])
    expect(valuesOf(file, 'X-WR-CALNAME')).toEqual(['Plan d’actions – EHPAD Les Tilleuls'])
  })

  it('keeps the UID of an action, whatever changed in it', () => {
    const uid = (title: string, dueOn: string) => valuesOf(planCalendar([anAction({ title, dueOn })], ''), 'UID')
    expect(uid('Copier', '2027-01-01')).toEqual(uid('Restaurer', '2028-01-01'))
    expect(uid('Copier', '2027-01-01')).toEqual(['a1@cap-care'])
  })

  it('leaves out actions that are done or given up', () => {
    const done = [anAction({ state: 'done' }), anAction({ state: 'dropped' })]
    expect(valuesOf(planCalendar(done, 'Les Tilleuls'), 'UID')).toEqual([])
  })

  it('holds neither the details nor the objectives', () => {
    const file = planCalendar([anAction({ details: 'Rien n’est copié.' })], 'Les Tilleuls')
    expect(file).not.toMatch(/copié|D2\.O3/)
  })

  it('holds any text without letting it become a part of the calendar', () => {
    const file = planCalendar([anAction({ title: hostile, ownerFunction: hostile })], hostile)
    expect(valuesOf(file, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM'])
    const [summary = ''] = valuesOf(file, 'SUMMARY')
    expect(unescaped(summary)).toBe(`Échéance\u00A0: ${hostile.replaceAll('\r\n', '\n')}`)
    expect(valuesOf(file, 'X-WR-CALNAME')[0]).not.toMatch(/[;,\\]/)
  })

  it('folds its lines at 75 bytes, never inside a character, and ends each as the format asks', () => {
    const file = planCalendar([anAction({ title: hostile })], hostile)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\uFFFD')
  })
})
