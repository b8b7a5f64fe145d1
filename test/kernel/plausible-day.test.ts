import { describe, expect, it } from 'vitest'
import { dayFault } from '#kernel'

describe('a typed day', () => {
  it.each(['1990-01-01', '2026-03-01', '2028-02-29', '2099-12-31'])('is accepted: %s', (day) => {
    expect(dayFault(day)).toBeUndefined()
  })

  it.each(['2025-04-31', '2025-02-29', '01/03/2026', '2026', '26-03-01', ''])(
    'must exist in the calendar: %s',
    (day) => {
      expect(dayFault(day)).toBe('not-a-day')
    },
  )

  // A spreadsheet keeps « 2025 », typed in a cell of dates, as 17 July 1905.
  it.each(['0026-03-01', '1905-07-17', '1989-12-31', '2100-01-01', '9999-12-31'])(
    'must be in a year that somebody can mean: %s',
    (day) => {
      expect(dayFault(day)).toBe('implausible')
    },
  )
})
