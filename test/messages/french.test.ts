import { expect, it } from 'vitest'
import { frenchSpaces, parisTime } from '#kernel'
import { calendarDayWords, countWords, dayWords, enumeration, numberWords, plainDay, quoted } from '#messages'

it('writes days as they are read, in the time of a place', () => {
  expect(dayWords(new Date('2026-11-22T10:00:00Z'), parisTime)).toBe('22\u00A0novembre\u00A02026')
  expect(dayWords(new Date('2026-12-31T23:30:00Z'), parisTime)).toBe('1er\u00A0janvier\u00A02027')
  expect(calendarDayWords('2026-03-01')).toBe('1er\u00A0mars\u00A02026')
  expect(calendarDayWords('=HYPERLINK')).toBe('=HYPERLINK')
})

it('writes days with ordinary spaces for a spreadsheet or a program', () => {
  expect(plainDay(calendarDayWords('2026-03-01'))).toBe('1er mars 2026')
})

it('keeps together what people wrote as one day, quantity or number', () => {
  expect(frenchSpaces('Du 30 novembre 2026 au 1er mars, n° 12, sous 3 mois, 15 Mo, mai 2027')).toBe(
    'Du 30\u00A0novembre\u00A02026 au 1er\u00A0mars, n°\u00A012, sous 3\u00A0mois, 15\u00A0Mo, mai 2027',
  )
})

it('writes numbers with a comma and thousands apart', () => {
  expect(numberWords(1234.5)).toBe('1\u202F234,5')
  expect(numberWords(0.1 + 0.2)).toBe('0,3')
})

it('counts in French, where zero is singular', () => {
  expect([0, 1, 2].map((count) => countWords(count, 'mesure', 'mesures'))).toEqual([
    '0\u00A0mesure',
    '1\u00A0mesure',
    '2\u00A0mesures',
  ])
})

it('joins what it lists, and quotes without a loose mark', () => {
  expect([enumeration([]), enumeration([4]), enumeration([4, 7]), enumeration([4, 7, 9])]).toEqual([
    '',
    '4',
    '4 et 7',
    '4, 7 et 9',
  ])
  expect(quoted('mot')).toBe('«\u00A0mot\u00A0»')
})
