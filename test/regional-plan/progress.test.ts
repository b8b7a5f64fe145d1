import { describe, expect, it } from 'vitest'
import { isLate, progressOf, sumActions } from '#regional-plan'
import { aRegionalAction as action } from '../support/data/regional-action.ts'

const over = { title: 'Étape', doneOn: '2026-03-01' }
const open = { title: 'Étape', doneOn: null }

describe('the progress of a regional action', () => {
  it.each([
    ['is unknown until somebody says it', { state: 'ongoing', progressPercent: null, stages: [] }, null],
    ['is the figure that was typed', { state: 'ongoing', progressPercent: 40, stages: [] }, 40],
    ['may be nothing at all, which is not unknown', { state: 'planned', progressPercent: 0, stages: [] }, 0],
    ['is whole once the action is done', { state: 'done', progressPercent: 40, stages: [] }, 100],
    ['counts stages where there are some', { state: 'ongoing', progressPercent: 90, stages: [over, open] }, 50],
    ['never rounds up to whole', { state: 'ongoing', progressPercent: null, stages: [over, over, open] }, 66],
    ['begins at zero with stages', { state: 'planned', progressPercent: null, stages: [open, open] }, 0],
    ['is whole when every stage is over', { state: 'ongoing', progressPercent: null, stages: [over, over] }, 100],
  ] as const)('%s', (_name, given, expected) => {
    expect(progressOf(given)).toBe(expected)
  })

  it.each([
    ['the day after its last day', { state: 'ongoing', endsOn: '2026-06-30' }, '2026-07-01', true],
    ['not on its last day', { state: 'ongoing', endsOn: '2026-06-30' }, '2026-06-30', false],
    ['even if it never began', { state: 'planned', endsOn: '2026-06-30' }, '2026-07-01', true],
    ['not when done', { state: 'done', endsOn: '2026-06-30' }, '2026-07-01', false],
    ['not when given up', { state: 'dropped', endsOn: '2026-06-30' }, '2026-07-01', false],
    ['not without a last day', { state: 'ongoing', endsOn: null }, '2026-07-01', false],
  ] as const)('is late %s', (_name, given, today, expected) => {
    expect(isLate(given, today)).toBe(expected)
  })

  it('adds up an axis, and counts what was given up nowhere else', () => {
    const all = [
      action({ state: 'done', budgetEuros: 1_000, endsOn: '2026-01-31' }),
      action({ state: 'ongoing', budgetEuros: null, endsOn: '2026-02-28', lead: '' }),
      action({ state: 'planned', budgetEuros: 0, endsOn: null }),
      action({ state: 'dropped', budgetEuros: 9_000, endsOn: null }),
    ]
    expect(sumActions(all, '2026-03-01')).toEqual({
      actions: 3,
      done: 1,
      late: 1,
      dropped: 1,
      incomplete: 2,
      budgetEuros: 1_000,
      withoutBudget: 1,
    })
  })
})
