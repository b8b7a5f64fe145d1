import { describe, expect, it } from 'vitest'
import { isOverseas, localDay } from '#directory'

const evening = new Date('2026-12-31T23:30:00Z')

describe('the day of a structure', () => {
  it('is the one on its own calendar when the year changes', () => {
    const days = ['59', '2A', '972', '973', '974', '976', '975', '986', '987', '988'].map((departement) => [
      departement,
      localDay({ departement }, evening),
    ])
    expect(Object.fromEntries(days)).toEqual({
      '59': '2027-01-01',
      '2A': '2027-01-01',
      '972': '2026-12-31',
      '973': '2026-12-31',
      '974': '2027-01-01',
      '976': '2027-01-01',
      '975': '2026-12-31',
      '986': '2027-01-01',
      '987': '2026-12-31',
      '988': '2027-01-01',
    })
  })

  it('follows the change of hour in Paris and knows none in Martinique', () => {
    const before = new Date('2026-03-28T22:30:00Z')
    const after = new Date('2026-03-29T22:30:00Z')
    expect([before, after].map((instant) => localDay({ departement: '59' }, instant))).toEqual([
      '2026-03-28',
      '2026-03-30',
    ])
    expect([before, after].map((instant) => localDay({ departement: '972' }, instant))).toEqual([
      '2026-03-28',
      '2026-03-29',
    ])
  })

  it('is named on pages for the structures whose day is not that of Paris', () => {
    expect([isOverseas({ departement: '974' }), isOverseas({ departement: '14' })]).toEqual([true, false])
  })
})
