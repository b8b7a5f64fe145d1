import { describe, expect, it } from 'vitest'
import { checkAnswers, readTypedNumber } from '#assessment'
import { readTypedDay } from '#kernel'
import { backups } from '../../support/data/content.ts'

describe('a number as people type it', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['8,760', 8.76],
    ['8 760', 8760],
    ['1 234 567,8', 1234567.8],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['8760.123', 8760.123],
    ['−4', -4],
  ])('is read: %s', (typed, number) => {
    expect(readTypedNumber(typed)).toEqual({ number })
  })

  it.each([
    ['8.760', '8,76', '8\u00A0760'],
    ['1.000', '1', '1\u00A0000'],
    ['-125.500', '-125,5', '-125\u00A0500'],
  ])('has two meanings, and nobody chooses: %s', (typed, withDecimals, withThousands) => {
    expect(readTypedNumber(typed)).toEqual({ ambiguous: { withDecimals, withThousands } })
    // What the refusal says to write is read, and as it says.
    for (const advised of [withDecimals, withThousands.replace('\u00A0', ' ')]) {
      expect(readTypedNumber(advised)).toHaveProperty('number')
    }
  })

  it.each([
    ['24 h', 'heures'],
    ['24heures', 'heures'],
    ['24 Heure', 'heures'],
    ['24 j', 'jours'],
    ['24 %', '%'],
  ])('may repeat the unit of its question: %s', (typed, unit) => {
    expect(readTypedNumber(typed, unit)).toEqual({ number: 24 })
    expect(readTypedNumber(typed, 'réunions')).toBeUndefined()
  })

  it.each(['12 5', '1 0000', '80 %', '7 jours', '1e3', '1,2,3', '168:00', '', '12,'])('is no number: %s', (typed) => {
    expect(readTypedNumber(typed)).toBeUndefined()
  })
})

describe('a day as people type it', () => {
  it.each([
    ['1/3/2026', '2026-03-01'],
    ['01-03-2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['2026-03-01T00:00:00', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
  ])('is read: %s', (typed, day) => {
    expect(readTypedDay(typed)).toBe(day)
  })

  it.each(['31/04/2025', '01/03/26', '2025', 'mars 2026'])(
    'stays as typed when nobody can tell the day: %s',
    (typed) => {
      expect(readTypedDay(typed)).toBe(typed)
    },
  )
})

describe('answers.json', () => {
  const check = (raw: Record<string, unknown>) => checkAnswers(backups, 'ES', raw)
  const issue = (id: string, value: unknown) => check({ [id]: value }).issues.map(({ code, values }) => [code, values])

  it('reads numbers and days as a form does', () => {
    const { answers } = check({ 'heures-perdues': '8\u00A0760', 'date-dernier-test': '01/03/2026' })
    expect([...answers.values()]).toEqual([{ value: 8760 }, { value: '2026-03-01' }])
  })

  it('asks which of two numbers is meant, and shows both', () => {
    const values = { value: '8.760', withDecimals: '8,76', withThousands: '8\u00A0760' }
    expect(issue('heures-perdues', '8.760')).toEqual([['answer-number-ambiguous', values]])
  })

  it.each([
    ['31/04/2025', 'answer-not-date'],
    ['01/03/26', 'answer-not-date'],
    ['2025', 'answer-not-date'],
    ['0026-03-01', 'answer-day-implausible'],
    ['01/03/1905', 'answer-day-implausible'],
    ['2226-03-01', 'answer-day-implausible'],
  ])('refuses the day %s', (value, code) => {
    expect(issue('date-dernier-test', value)).toMatchObject([
      [code, { value: expect.stringContaining(value.slice(-2)) }],
    ])
  })
})
