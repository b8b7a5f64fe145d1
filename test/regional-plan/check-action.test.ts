import { describe, expect, it } from 'vitest'
import { changedFields, checkAction, type TypedAction } from '#regional-plan'
import { aRegionalAction } from '../support/data/regional-action.ts'

const choices = { axes: ['sensibilisation'], indicators: ['awareness', 'diagnosed'] }
const typed: TypedAction = {
  axisId: 'sensibilisation',
  kind: 'action',
  title: ' Forum régional ',
  detail: '',
  lead: 'ARS, direction de l’offre de soins',
  contributors: '',
  consulted: '',
  informed: '',
  startsOn: '2026-01-01',
  endsOn: '2026-06-30',
  state: 'ongoing',
  progress: '40',
  budget: '12 000',
  indicators: ['awareness'],
  stages: [],
}
const check = (change: Partial<TypedAction>) => checkAction({ ...typed, ...change }, choices, '2026-03-01')
const codes = (change: Partial<TypedAction>) => check(change).issues.map(({ path, code }) => `${path} ${code}`)

describe('an action that the region writes', () => {
  it('is kept as typed, without the spaces around', () => {
    const { content, issues } = check({})
    expect(issues).toEqual([])
    expect(content).toMatchObject({ title: 'Forum régional', progressPercent: 40, budgetEuros: 12_000 })
  })

  it('may leave open what nobody knows yet', () => {
    const { content, issues } = check({ lead: '', startsOn: '', endsOn: '', progress: '', budget: '' })
    expect(issues).toEqual([])
    expect(content).toMatchObject({ startsOn: null, endsOn: null, progressPercent: null, budgetEuros: null })
  })

  it.each([
    ['needs a title', { title: '  ' }, ['title regional-action-title-missing']],
    ['needs an axis of the plan', { axisId: 'autre' }, ['axisId regional-action-axis-missing']],
    ['ends after it starts', { endsOn: '2025-12-31' }, ['endsOn regional-action-day-order']],
    ['may last one day', { endsOn: '2026-01-01' }, []],
    ['has days that exist', { startsOn: '31/02/2026' }, ['startsOn regional-action-not-day']],
    ['has a plausible year', { endsOn: '0026-06-30' }, ['endsOn regional-action-day-out-of-range']],
    ['is never beyond 100 %', { progress: '101' }, ['progress regional-action-progress']],
    ['has a budget in whole euros', { budget: '12,5' }, ['budget regional-action-budget']],
    ['names functions, not people', { lead: 'jeanne@ars.fr' }, ['lead regional-action-person']],
    ['names known indicators', { indicators: ['beaute'] }, ['indicators regional-action-indicator-unknown']],
    ['says its state', { state: '' }, ['state regional-action-state-missing']],
    [
      'tells a stage without title',
      { stages: [{ title: '', doneOn: '2026-01-05' }] },
      ['stages.0.title regional-action-stage-title'],
    ],
    [
      'has no stage over before its day',
      { stages: [{ title: 'Audit', doneOn: '2026-03-02' }] },
      ['stages.0.doneOn regional-action-stage-day-passed'],
    ],
    ['ignores blank lines of stages', { stages: [{ title: '', doneOn: '' }] }, []],
    [
      'tells all its faults at once',
      { title: '', progress: 'beaucoup', state: 'x' },
      [
        'title regional-action-title-missing',
        'state regional-action-state-missing',
        'progress regional-action-progress',
      ],
    ],
  ] satisfies [string, Partial<TypedAction>, string[]][])('%s', (_name, change, expected) => {
    expect(codes(change)).toEqual(expected)
  })

  it('keeps of a change the fields that differ, before and after', () => {
    const before = aRegionalAction()
    const after = { ...before, state: 'done' as const, stages: [{ title: 'Audit', doneOn: null }] }
    expect(changedFields(before, after)).toEqual([
      { field: 'state', before: 'planned', after: 'done' },
      { field: 'stages', before: [], after: [{ title: 'Audit', doneOn: null }] },
    ])
    expect(changedFields(before, { ...before })).toEqual([])
  })
})
