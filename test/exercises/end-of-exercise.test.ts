import { describe, expect, it } from 'vitest'
import { blankTyped, checkExercise, typedFrom } from '#exercises'

const typed = { ...blankTyped, kind: 'crisis', status: 'held', day: '2026-11-20' }

function faultsOf(end: Partial<typeof typed>): string[] {
  const { issues } = checkExercise({ ...typed, ...end }, '2026-11-29')
  return issues.map(({ path, code }) => `${path} ${code}`)
}

describe('the end of an exercise', () => {
  it('keeps an end day that has its hours', () => {
    const { content, issues } = checkExercise(
      { ...typed, start: '22:00', endDay: '2026-11-22', end: '2:00' },
      '2026-11-29',
    )
    expect(issues).toEqual([])
    expect(typedFrom(content)).toMatchObject({ start: '22:00', endDay: '2026-11-22', end: '02:00' })
  })

  it('refuses an end day whose hours are missing, since it would be lost', () => {
    expect(faultsOf({ endDay: '2026-11-22' })).toEqual(['end exercise-end-day-without-hours'])
    expect(faultsOf({ endDay: '2026-11-22', start: '9:00' })).toEqual(['end exercise-end-day-without-hours'])
    expect(faultsOf({ endDay: '2026-11-22', end: '9:00' })).toEqual(['start exercise-end-without-start'])
  })

  it('says that an end day before the day of the exercise is the fault, with hours or without', () => {
    expect(faultsOf({ endDay: '2026-11-19', start: '9:00', end: '12:00' })).toEqual([
      'endDay exercise-end-day-before-start',
    ])
    expect(faultsOf({ endDay: '2026-11-19' })).toEqual([
      'endDay exercise-end-day-before-start',
      'end exercise-end-day-without-hours',
    ])
  })

  it('takes the day of the exercise as its end day', () => {
    expect(faultsOf({ endDay: '2026-11-20' })).toEqual([])
    expect(faultsOf({ endDay: '2026-11-20', start: '12:00', end: '9:00' })).toEqual(['end exercise-end-before-start'])
  })
})
