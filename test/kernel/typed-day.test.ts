import { describe, expect, it } from 'vitest'
import { dayAsTyped, readTypedDay } from '#kernel'

describe('a typed day', () => {
  it.each([
    ['15/03/2026', '2026-03-15'],
    ['1/3/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['1 3 2026', '2026-03-01'],
    ['15032026', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['2026-03-15T00:00', '2026-03-15'],
  ])('%s is read as %s', (typed, day) => {
    expect(readTypedDay(typed)).toBe(day)
    expect(readTypedDay(dayAsTyped(day))).toBe(day)
  })

  it.each(['31/04/2025', '15/03/26', '15/03/', '15/03/202', '150326', 'mars 2026', '2026', ''])(
    '%s is no day, and stays as it was typed',
    (typed) => {
      expect(readTypedDay(typed)).toBe(typed)
      expect(dayAsTyped(typed)).toBe(typed)
    },
  )
})
