import { describe, expect, it } from 'vitest'
import { type AnswerValue, causesOf, diagnose, printPercent } from '#assessment'
import type { Question, Questionnaire } from '#questionnaires'
import { programme } from '../support/data/content.ts'

/* Small questionnaires whose scores are worked out by hand in the comments. */

/** What a case says of a question; the rest is the same for all. */
type Partial = Pick<Question, 'id' | 'kind' | 'weight'> & Record<string, unknown>

function asking(...questions: Partial[]): Questionnaire {
  const common = { theme: 't', text: 'Une question ?', source: 'Test', provenance: 'good-practice' as const }
  return {
    id: 'essai',
    version: '1.0.0',
    title: 'Essai',
    summary: 'Essai.',
    audience: ['ES', 'ESMS'],
    durationMinutes: 5,
    programme: 'care@2025.1',
    themes: [
      { id: 't', title: 'T', domain: 'D2' },
      { id: 'u', title: 'U', domain: 'A1' },
    ],
    questions: questions.map((question) => ({ ...common, ...question }) as Question),
    measures: ['facile', 'longue', 'autre'].map((id) => ({
      id,
      title: id,
      why: 'Parce que.',
      how: ['Faire.'],
      effort: id === 'longue' ? 3 : 1,
      horizonMonths: 3,
    })),
  }
}

const answers3 = [
  { id: 'oui', text: 'Oui', score: 1 },
  { id: 'planifie', text: 'Planifié', score: 0.4 },
  { id: 'non', text: 'Non', score: 0 },
]
const single = (id: string, weight: number, more: object = {}): Partial => ({
  id,
  kind: 'single',
  weight,
  answers: answers3,
  ...more,
})

function score(questionnaire: Questionnaire, given: Record<string, AnswerValue>, audience: 'ES' | 'ESMS' = 'ES') {
  const answers = new Map(Object.entries(given).map(([id, value]) => [id, { value }]))
  return diagnose(questionnaire, programme, answers, audience)
}

describe('the score', () => {
  it('is the weight obtained over the weight asked, with unknown answers counted as zero', () => {
    // W = 3 + 2 + 5 = 10 ; E = 3 x 1 + 2 x 0.4 = 3.8 ; U = 5
    const { overall, counts } = score(asking(single('a', 3), single('b', 2), single('c', 5)), {
      a: 'oui',
      b: 'planifie',
      c: 'ne-sait-pas',
    })
    expect(overall).toEqual({ scored: true, floor: 38, ceiling: 88, completeness: 50, level: 1 })
    expect(counts).toEqual({ scored: 2, unknown: 1, unanswered: 0, notApplicable: 0 })
  })

  it('does not exist, and says why, when nothing counts', () => {
    const nothing = score(asking(single('a', 3, { notApplicable: true })), { a: 'sans-objet' })
    expect(nothing.overall).toEqual({ scored: false, reason: 'nothing-counts' })
  })

  it('ignores hidden questions, even when they were answered before', () => {
    const questionnaire = asking(single('a', 1), single('b', 4, { when: { question: 'a', in: ['oui'] } }))
    // b is asked only if a = oui: W = 1, E = 0.
    expect(score(questionnaire, { a: 'non', b: 'oui' }).overall).toMatchObject({
      floor: 0,
      ceiling: 0,
      completeness: 100,
    })
    // a unknown: b is unknown too, whatever was said of it. W = 5, U = 5.
    expect(score(questionnaire, { a: 'ne-sait-pas', b: 'oui' }).overall).toMatchObject({ floor: 0, ceiling: 100 })
  })

  it('reads a condition on a hidden or « sans objet » question as false, and its contrary as true', () => {
    const questionnaire = asking(
      single('a', 1, { notApplicable: true }),
      single('b', 1, { when: { question: 'a', in: ['oui'] } }),
      single('c', 1, { when: { not: { question: 'b', in: ['oui'] } } }),
    )
    const states = score(questionnaire, { a: 'sans-objet', c: 'oui' }).explanation.map((line) => line.state)
    expect(states).toEqual(['not-applicable', 'hidden', 'scored'])
  })

  it('asks each kind of structure its own questions', () => {
    const questionnaire = asking(single('a', 1), single('b', 1, { audience: ['ESMS'] }))
    expect(score(questionnaire, { a: 'oui' }, 'ES').overall).toMatchObject({ floor: 100 })
    expect(score(questionnaire, { a: 'oui' }, 'ESMS').overall).toMatchObject({ floor: 50, ceiling: 100 })
  })

  it('adds the choices of a multiple question, up to the whole', () => {
    const several: Partial = {
      id: 'm',
      kind: 'multiple',
      weight: 2,
      answers: [
        { id: 'x', text: 'X', score: 0.6 },
        { id: 'y', text: 'Y', score: 0.3 },
        { id: 'z', text: 'Z', score: 0.3 },
      ],
    }
    expect(score(asking(several), { m: ['y', 'z'] }).overall).toMatchObject({ floor: 60 })
    expect(score(asking(several), { m: ['x', 'y', 'z'] }).overall).toMatchObject({ floor: 100 })
  })

  it('gives a number the share of the last band it reaches', () => {
    const bands = [
      { from: 0, score: 0 },
      { from: 50, score: 0.5 },
      { from: 90, score: 1 },
    ]
    const questionnaire = asking({ id: 'n', kind: 'number', weight: 1, bands })
    const floors = [0, 49.9, 50, 89, 90, 100].map((n) => score(questionnaire, { n }).overall)
    expect(floors.map((found) => found.scored && found.floor)).toEqual([0, 0, 50, 50, 100, 100])
  })

  it('is exact: thirds of ten-thousandths add up without a digit of error', () => {
    const answers = [
      { id: 'x', text: 'X', score: 0.1 },
      { id: 'y', text: 'Y', score: 0.7 },
    ]
    const questionnaire = asking(...['a', 'b', 'c'].map((id) => ({ ...single(id, 1), answers })))
    // E = 0.1 + 0.1 + 0.7 = 0.9 exactly; in binary floating point the sum would be 0.8999….
    expect(score(questionnaire, { a: 'x', b: 'x', c: 'y' }).overall).toMatchObject({ floor: 30 })
  })
})

describe('the level', () => {
  const answers = [0, 19.99, 20, 39.99, 40, 59.99, 60, 79.99, 80, 100].map((percent) => ({
    id: `p${percent}`.replace('.', '-'),
    text: `${percent}`,
    score: percent / 100,
  }))

  it('changes at 20, 40, 60 and 80', () => {
    const questionnaire = asking({ ...single('a', 1), answers } as Partial)
    const levels = answers.map(({ id }) => score(questionnaire, { a: id }).overall)
    expect(levels.map((found) => found.scored && found.level)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
  })

  it('is capped at 2 by an essential question that is unknown or below one half, and names the question', () => {
    const questionnaire = asking(single('a', 9), single('b', 1, { essential: true }))
    // W = 10, E = 9 + 0.4: 94 would be level 4.
    for (const b of ['planifie', 'ne-sait-pas']) {
      const { overall } = score(questionnaire, { a: 'oui', b })
      expect(overall).toMatchObject({ level: 2, cap: { level: 4, questions: [{ id: 'b' }] } })
    }
    expect(score(questionnaire, { a: 'oui', b: 'oui' }).overall).toMatchObject({ level: 4 })
    expect(score(questionnaire, { a: 'non', b: 'non' }).overall).not.toHaveProperty('cap')
  })

  it('is capped in the scope of the essential question only', () => {
    const questionnaire = asking(single('a', 9), single('b', 1, { essential: true, theme: 'u' }))
    const { themes } = score(questionnaire, { a: 'oui', b: 'non' })
    expect(themes).toMatchObject([
      { id: 't', score: { level: 4 } },
      { id: 'u', score: { level: 0 } },
    ])
  })
})

describe('the axes and domains of the programme', () => {
  it('are « non évalué » as long as none of their questions has an answer', () => {
    const questionnaire = asking(single('a', 1), single('b', 1, { theme: 'u' }))
    const domains = new Map(score(questionnaire, { a: 'oui' }).domains.map(({ id, score: found }) => [id, found]))
    expect(domains.get('D2')).toMatchObject({ scored: true, floor: 100 })
    // Axis 4 holds the domains, so what is said of D2 is said of it; axis 1 has a theme, but no answer.
    expect(domains.get('A4')).toMatchObject({ scored: true, floor: 100 })
    expect(domains.get('A1')).toEqual({ scored: false, reason: 'not-assessed' })
    expect(domains.get('D1')).toEqual({ scored: false, reason: 'not-assessed' })
  })
})

describe('the state of an objective', () => {
  const attained = [
    { id: 'oui', text: 'Oui', score: 1, attainment: 'met' },
    { id: 'planifie', text: 'Planifié', score: 0.4, attainment: 'trajectory' },
    { id: 'non', text: 'Non', score: 0.6, attainment: 'unmet' },
  ]
  const feeding = { objectives: ['D2.O3.C'], notApplicable: true, answers: attained }
  const questionnaire = asking(single('a', 1, feeding), single('b', 1, feeding))
  const state = (a: string, b: string) => score(questionnaire, { a, b }).objectives[0]?.state

  it('is the worst state among its questions: unmet, then unknown, then trajectory, then met', () => {
    expect(state('oui', 'oui')).toBe('met')
    expect(state('oui', 'planifie')).toBe('trajectory')
    expect(state('planifie', 'ne-sait-pas')).toBe('unknown')
    expect(state('ne-sait-pas', 'non')).toBe('unmet')
    expect(state('sans-objet', 'oui')).toBe('met')
    expect(state('sans-objet', 'sans-objet')).toBe('not-applicable')
  })

  it('names the answers that decided its state, and the measures that mend it', () => {
    const mended = asking(
      single('a', 1, { ...feeding, measures: ['facile'] }),
      single('b', 1, { ...feeding, measures: ['autre'] }),
    )
    const causes = causesOf(score(mended, { a: 'non', b: 'oui' }), 'D2.O3.C', 'unmet')
    expect(causes.lines.map(({ question }) => question.id)).toEqual(['a'])
    expect(causes.measures.map(({ measure }) => measure.id)).toEqual(['facile'])
    const mixed = causesOf(score(mended, { a: 'non', b: 'ne-sait-pas' }), 'D2.O3.C', 'unmet')
    expect(mixed.lines.map(({ question }) => question.id)).toEqual(['a'])
  })

  it('follows the share when the answer declares no attainment: the whole is met, less than half is unmet, the rest is trajectory', () => {
    const answers = [1, 0.5, 0.49].map((part) => ({ id: `p${part * 100}`, text: `${part}`, score: part }))
    const silent = asking({ ...single('a', 1), answers, objectives: ['D2.O4'] } as Partial)
    const states = answers.map(({ id }) => score(silent, { a: id }).objectives[0]?.state)
    expect(states).toEqual(['met', 'trajectory', 'unmet'])
  })
})

describe('the measures', () => {
  it('come essential first, then by weight lost per effort, then by id', () => {
    const questionnaire = asking(
      single('a', 1, { essential: true, measures: ['longue'] }),
      single('b', 3, { measures: ['facile'] }),
      single('c', 3, { measures: ['autre'] }),
    )
    // longue: essential. autre and facile: 3 lost for an effort of 1 each, so by id.
    const { measures } = score(questionnaire, { a: 'planifie', b: 'non' })
    expect(measures.map(({ measure, lostWeight }) => [measure.id, lostWeight])).toEqual([
      ['longue', 0.6],
      ['autre', 3],
      ['facile', 3],
    ])
  })

  it('come from questions that lost weight, and add up the weight their questions lost', () => {
    const questionnaire = asking(
      single('a', 2, { measures: ['facile', 'longue'] }),
      single('b', 4, { measures: ['longue'] }),
      single('c', 5, { measures: ['autre'] }),
    )
    // facile: 2 / 1 ; longue: (2 + 4) / 3 = 2, a tie, so by id ; autre: nothing lost.
    const { measures } = score(questionnaire, { a: 'non', b: 'ne-sait-pas', c: 'oui' })
    expect(measures.map(({ measure }) => measure.id)).toEqual(['facile', 'longue'])
  })
})

describe('a printed percentage', () => {
  it('is rounded half up, once, at the very end', () => {
    expect([0, 0.49, 0.5, 59.49, 59.5, 99.5, 100].map(printPercent)).toEqual(['0', '0', '1', '59', '60', '100', '100'])
  })
})
