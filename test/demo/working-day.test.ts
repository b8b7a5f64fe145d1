import { describe, expect, it } from 'vitest'
import { dayAfter, readTypedDay } from '#kernel'
import { exerciseCampaign } from '../../src/demo/asks-of.ts'
import { eventsOf } from '../../src/demo/offer-of.ts'
import { isWorkingDay, workingDayFrom, workingDayUntil } from '../../src/demo/working-day.ts'

describe('working days', () => {
  it('leave out week-ends and the eleven public holidays of France', () => {
    const days = Array.from({ length: 365 }, (_, place) => dayAfter('2026-01-01', place))
    const off = days.filter((day) => !isWorkingDay(day) && ![0, 6].includes(new Date(day).getUTCDay()))
    expect(off).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-11-11',
      '2026-12-25',
    ])
    expect([workingDayFrom('2026-12-25'), workingDayUntil('2026-12-27')]).toEqual(['2026-12-28', '2026-12-24'])
    // Dates of Easter Monday as printed in almanacs.
    expect(['2024-04-01', '2025-04-21', '2027-03-29', '2038-04-26'].filter(isWorkingDay)).toEqual([])
  })
})

it('the demonstration invites to nothing on a day off, whatever the day on which it is started', () => {
  for (let start = 0; start < 730; start += 1) {
    const today = dayAfter('2026-01-01', start)
    const slots = exerciseCampaign(today).slots.split('\n')
    const days = [
      ...slots.map((slot) => readTypedDay(slot.split(' ')[0] ?? '')),
      ...eventsOf(today).map(({ typed }) => typed.startsOn),
    ]
    expect(days.filter((day) => !isWorkingDay(day))).toEqual([])
    expect(new Set(slots).size).toBe(slots.length)
  }
})
