import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter } from '#kernel'
import { type Action, planProgress } from '#plan'
import { checkAction } from '../../src/plan/check-action.ts'
import { proposedAction } from '../../src/plan/proposed-action.ts'
import { aMeasure, aQuestionnaire, aSingle } from '../support/data/questionnaire-builder.ts'
import { anAction } from './an-action.ts'

describe('the action that a measure proposes', () => {
  const questions = [
    aSingle({ objectives: ['D2.O3', 'D2.O1'] }),
    aSingle({ id: 'b', objectives: ['D2.O3'] }),
    aSingle({ id: 'es', objectives: ['D2.ES'], audience: ['ES'] }),
    aSingle({ id: 'autre', objectives: ['D2.AUTRE'], measures: [] }),
  ]
  const questionnaire = aQuestionnaire({ questions })
  const propose = (audience?: 'ES' | 'ESMS') =>
    proposedAction(questionnaire, aMeasure({ horizonMonths: 3 }), { audience, today: '2026-11-30' })

  it('is due at the horizon of the measure, and cites the objectives of the questions that call for it', () => {
    expect(propose('ESMS')).toEqual({
      title: 'Copier',
      details: '',
      ownerFunction: '',
      dueOn: '2027-02-28',
      state: 'todo',
      objectiveCodes: ['D2.O1', 'D2.O3'],
    })
  })

  it('looks at the questions that the structure is asked, at all of them where its kind is not known', () => {
    expect(propose('ES').objectiveCodes).toEqual(['D2.ES', 'D2.O1', 'D2.O3'])
    expect(propose().objectiveCodes).toEqual(propose('ES').objectiveCodes)
  })

  it('falls in the right month, on the same day when that month has it', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const day = date.toISOString().slice(0, 10)
        const [year = 0, month = 0] = day.split('-').map(Number)
        const due = monthsAfter(day, months)
        const [dueYear = 0, dueMonth = 0, dueDay] = due.split('-').map(Number)
        expect(dueYear * 12 + dueMonth).toBe(year * 12 + month + months)
        if (date.getUTCDate() <= 28) expect(dueDay).toBe(date.getUTCDate())
      }),
    )
  })
})

describe('the input for an action', () => {
  const known = new Set(['D2.O1'])
  const typed = {
    title: 'Copier',
    details: '',
    ownerFunction: 'Direction',
    dueOn: '2027-01-31',
    state: 'todo',
    objectiveCodes: ['D2.O1'],
  }
  const faults = (given: Partial<typeof typed>) =>
    checkAction({ ...typed, ...given }, known).issues.map(({ path, code }) => `${path}: ${code}`)

  it('is accepted, its lines cleaned and its codes once each', () => {
    const { content, issues } = checkAction(
      { ...typed, title: ' Copier\r\n\u202Etout\u0000 ', details: 'a\r\nb\u0007', objectiveCodes: ['D2.O1', 'D2.O1'] },
      known,
    )
    expect(issues).toEqual([])
    expect(content).toMatchObject({ title: 'Copier tout', details: 'a\nb', objectiveCodes: ['D2.O1'] })
  })

  it('is refused with all its faults at once', () => {
    expect(
      faults({
        title: ' ',
        details: 'x'.repeat(4_001),
        ownerFunction: 'y'.repeat(121),
        dueOn: '2027-02-30',
        state: 'late',
        objectiveCodes: ['D9'],
      }),
    ).toEqual([
      'title: action-title-missing',
      'details: action-text-too-long',
      'ownerFunction: action-text-too-long',
      'dueOn: action-due-not-date',
      'objectiveCodes: action-objective-unknown',
      'state: action-state-unknown',
    ])
  })

  it.each([
    ['', 'action-due-missing'],
    ['31/01/2027', 'action-due-not-date'],
    ['0226-11-22', 'action-due-out-of-range'],
    ['2100-01-01', 'action-due-out-of-range'],
  ])('has no due day %j', (dueOn, code) => {
    expect(faults({ dueOn })).toEqual([`dueOn: ${code}`])
  })
})

describe('the progress of a plan', () => {
  const today = '2026-11-22'

  it('counts actions by state without those given up, and tells which are late and which comes next', () => {
    const plan = [
      anAction({ title: 'hier', dueOn: '2026-11-21' }),
      anAction({ title: 'aujourd’hui', dueOn: today, state: 'in-progress' }),
      anAction({ title: 'demain', dueOn: '2026-11-23' }),
      anAction({ title: 'faite', dueOn: '2026-01-01', state: 'done' }),
      anAction({ title: 'abandonnée', dueOn: '2026-01-01', state: 'dropped' }),
    ]
    expect(planProgress(plan, today)).toMatchObject({
      total: 4,
      counts: { todo: 2, 'in-progress': 1, done: 1, dropped: 1 },
      late: 1,
      nextDue: { title: 'aujourd’hui' },
    })
  })

  it('is zero for an empty plan', () => {
    expect(planProgress([], today)).toEqual({
      total: 0,
      counts: { todo: 0, 'in-progress': 0, done: 0, dropped: 0 },
      late: 0,
      nextDue: undefined,
    })
  })

  it('does not depend on the order of the actions, and loses none', () => {
    const actions = fc.array(
      fc.record({
        state: fc.constantFrom<Action['state']>('todo', 'in-progress', 'done', 'dropped'),
        dueOn: fc.constantFrom('2026-01-01', '2026-11-21', '2026-11-22', '2027-01-01'),
      }),
    )
    fc.assert(
      fc.property(actions, (given) => {
        const plan = given.map((one, place) => anAction({ ...one, id: String(place) }))
        const progress = planProgress(plan, today)
        expect(planProgress(plan.toReversed(), today)).toEqual(progress)
        expect(progress.total + progress.counts.dropped).toBe(plan.length)
        expect(progress.late).toBeLessThanOrEqual(progress.counts.todo + progress.counts['in-progress'])
      }),
    )
  })
})
