import { describe, expect, it } from 'vitest'
import { type Anchors, conditionsFor, type Fact, judgeCondition, legalDay, silentFact, yearsAfter } from '#care'
import { findingWords } from '#messages'
import type { ProgrammeCondition } from '#questionnaires'
import { catalogue } from '../support/data/content.ts'

/** A candidate that filed on 15 October 2025 and declared on 3 March 2026, under a text published on 10 July 2025. */
const anchors: Anchors = {
  application: '2025-10-15',
  publication: '2025-07-10',
  declaration: '2026-03-03',
  today: '2026-06-01',
}
const noDeclaration = { ...anchors, declaration: null }
const noApplication = { ...anchors, application: null }
const noPublication = { ...anchors, publication: null }

const validated: ProgrammeCondition = { type: 'validated', by: 'representant-legal' }
const pssi: ProgrammeCondition = { type: 'reviewedBetween', from: '2022-07-16', to: 'application' }
const policy: ProgrammeCondition = { type: 'reviewedBetween', from: '2022-07-16', to: 'declaration' }
const score: ProgrammeCondition = { type: 'withinDaysBefore', anchor: 'declaration', days: 60, what: 'score ADS' }
const three: ProgrammeCondition = { type: 'minimum', value: 3, unit: 'score ADS', when: 'annuaire dédié' }
const test: ProgrammeCondition = { type: 'duringPhase', anchor: 'operational-phase', count: 1, what: 'essai' }
const tests: ProgrammeCondition = { ...test, count: 2 }
const within: ProgrammeCondition = { type: 'trajectoryWithin', years: 3 }
const other: ProgrammeCondition = { type: 'other', text: 'Le schéma existe.' }

const yes = { word: 'yes' } as const
const no = { word: 'no' } as const
const sansObjet = { word: 'not-applicable' } as const
const on = (...days: string[]) => ({ days })

type Row = readonly [
  what: string,
  condition: ProgrammeCondition,
  said: Partial<Fact>,
  standing: string,
  found: string,
  anchors?: Anchors,
]

/** `+` met, `-` not met, `?` unknown. */
const cases: readonly Row[] = [
  ['a validation that was given', validated, yes, '+', 'said-yes'],
  ['a validation that was not given', validated, no, '-', 'said-no'],
  ['a validation of which nobody spoke', validated, {}, '?', 'nothing-said'],
  ['an « other » condition said to be met', other, yes, '+', 'said-yes'],
  ['an « other » condition said not to be met', other, no, '-', 'said-no'],
  ['an « other » condition said not to concern the candidate', other, sansObjet, '+', 'not-applicable'],
  ['an « other » condition of which nobody spoke', other, {}, '?', 'nothing-said'],

  ['D2.P1 reviewed on 16 July 2022, the first day', pssi, on('2022-07-16'), '+', 'within'],
  ['D2.P1 reviewed on 15 July 2022, the day before', pssi, on('2022-07-15'), '-', 'too-early'],
  ['D2.P1 reviewed on the day of the application', pssi, on('2025-10-15'), '+', 'within'],
  ['D2.P1 reviewed on the day after the application', pssi, on('2025-10-16'), '-', 'too-late'],
  ['D2.P1 reviewed on 29 February 2024', pssi, on('2024-02-29'), '+', 'within'],
  ['D2.P1 with no day of review', pssi, {}, '?', 'nothing-said'],
  ['D2.P1 that was never reviewed', pssi, no, '-', 'said-no'],
  ['D2.P1 reviewed in time, application not known', pssi, on('2024-01-10'), '?', 'anchor-unknown', noApplication],
  ['D2.P1 reviewed too early, application not known', pssi, on('2022-07-15'), '-', 'too-early', noApplication],
  ['two reviews, the later in time', pssi, on('2021-01-01', '2024-01-10'), '+', 'within'],
  ['two reviews, the later after the application', pssi, on('2024-01-10', '2025-12-01'), '+', 'within'],
  ['D2.O2.A reviewed on the day of the declaration', policy, on('2026-03-03'), '+', 'within'],
  ['D2.O2.A reviewed on the day after the declaration', policy, on('2026-03-04'), '-', 'too-late'],
  ['D2.O2.A reviewed, declaration not known', policy, on('2024-01-10'), '?', 'anchor-unknown', noDeclaration],

  ['a score of the day of the declaration', score, on('2026-03-03'), '+', 'within'],
  ['a score of the 60th day before', score, on('2026-01-02'), '+', 'within'],
  ['a score of the 61st day before', score, on('2026-01-01'), '-', 'too-early'],
  ['a score of the day after the declaration', score, on('2026-03-04'), '-', 'too-late'],
  ['no score', score, no, '-', 'said-no'],
  ['a score of which nobody spoke', score, {}, '?', 'nothing-said'],
  ['no dedicated directory', score, sansObjet, '+', 'not-applicable'],
  ['a score, declaration not known', score, on('2026-02-01'), '?', 'anchor-unknown', noDeclaration],
  // 60 days before 29 April 2028 cross 29 February and the change of hour of 26 March.
  [
    '60 days across a leap day and a change of hour',
    score,
    on('2028-02-29'),
    '+',
    'within',
    { ...anchors, declaration: '2028-04-29' },
  ],
  [
    '61 days across a leap day and a change of hour',
    score,
    on('2028-02-28'),
    '-',
    'too-early',
    { ...anchors, declaration: '2028-04-29' },
  ],
  [
    '60 days across the change of hour of October',
    score,
    on('2025-09-05'),
    '+',
    'within',
    { ...anchors, declaration: '2025-11-04' },
  ],
  [
    '61 days across the change of hour of October',
    score,
    on('2025-09-04'),
    '-',
    'too-early',
    { ...anchors, declaration: '2025-11-04' },
  ],

  ['a score of exactly 3', three, { value: 3 }, '+', 'enough'],
  ['a score just under 3', three, { value: 2.999 }, '-', 'too-little'],
  ['a score of 0', three, { value: 0 }, '-', 'too-little'],
  ['a score that nobody gave', three, {}, '?', 'nothing-said'],
  ['a score that does not concern the candidate', three, sansObjet, '+', 'not-applicable'],

  ['a test on the day of publication', test, on('2025-07-10'), '+', 'held'],
  ['a test on the day before publication', test, on('2025-07-09'), '-', 'not-held'],
  ['a test on the day of the declaration', test, on('2026-03-03'), '+', 'held'],
  ['a test on the day after the declaration', test, on('2026-03-04'), '-', 'not-held'],
  ['no test', test, no, '-', 'said-no'],
  ['a test of which nobody spoke', test, {}, '?', 'nothing-said'],
  ['a test, day of publication not known', test, on('2025-09-01'), '?', 'anchor-unknown', noPublication],
  ['a test after the declaration, publication not known', test, on('2026-03-04'), '-', 'not-held', noPublication],
  ['a test, declaration not yet filed', test, on('2026-05-31'), '+', 'held', noDeclaration],
  ['one test of two', tests, on('2025-09-01'), '-', 'not-held'],
  ['two tests of two', tests, on('2025-09-01', '2025-09-02'), '+', 'held'],
  ['one test written twice', tests, on('2025-09-01', '2025-09-01'), '-', 'not-held'],
  ['two tests, publication not known', tests, on('2025-09-01', '2025-09-02'), '?', 'anchor-unknown', noPublication],

  ['milestones under three years', within, on('2027-01-01', '2029-03-02'), '+', 'all-within'],
  ['a milestone on the third anniversary', within, on('2027-01-01', '2029-03-03'), '-', 'milestone-late'],
  ['a trajectory without milestone', within, no, '-', 'said-no'],
  ['a trajectory of which nobody spoke', within, {}, '?', 'nothing-said'],
  ['what is already done needs no trajectory', within, yes, '+', 'said-yes'],
  ['milestones, declaration not known', within, on('2027-01-01'), '?', 'anchor-unknown', noDeclaration],
  [
    'from 29 February, the eve of the anniversary',
    within,
    on('2031-02-27'),
    '+',
    'all-within',
    { ...anchors, declaration: '2028-02-29' },
  ],
  [
    'from 29 February, the anniversary',
    within,
    on('2031-02-28'),
    '-',
    'milestone-late',
    { ...anchors, declaration: '2028-02-29' },
  ],
]

const sign = { met: '+', 'not-met': '-', unknown: '?' } as const

describe('a condition of the programme', () => {
  for (const [what, condition, said, standing, code, on = anchors] of cases) {
    it(what, () => {
      const judged = judgeCondition(condition, { fact: { ...silentFact, ...said }, anchors: on })
      expect([sign[judged.standing], judged.found.what]).toEqual([standing, code])
    })
  }

  it('says what was found, and what would change whatever is not met', () => {
    for (const [, condition, said, , , on = anchors] of cases) {
      const judged = judgeCondition(condition, { fact: { ...silentFact, ...said }, anchors: on })
      const { found, change } = findingWords(judged)
      expect(found).toMatch(/^[A-ZÀÉ].*\.$/)
      expect(change === undefined).toBe(judged.standing === 'met')
    }
    const late = judgeCondition(pssi, { fact: { ...silentFact, days: ['2022-07-15'] }, anchors })
    expect(findingWords(late)).toEqual({
      found: 'Le jour indiqué, le 15\u00A0juillet\u00A02022, est avant le 16\u00A0juillet\u00A02022.',
      change: 'Il faut un jour entre le 16\u00A0juillet\u00A02022 et le 15\u00A0octobre\u00A02025.',
    })
    const unpublished = judgeCondition(test, { fact: { ...silentFact, days: ['2025-09-01'] }, anchors: noPublication })
    expect(findingWords(unpublished).found).toBe('Le jour de publication de l’arrêté n’est pas connu.')
  })

  it('reads a day on the calendar of mainland France, wherever the person is', () => {
    // In the evening of 15 July in Martinique and in Quebec, it is 16 July in Paris.
    expect(legalDay(new Date('2022-07-15T22:30:00Z'))).toBe('2022-07-16')
    expect(legalDay(new Date('2022-07-15T21:59:59Z'))).toBe('2022-07-15')
    expect(legalDay(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01')
    expect(legalDay(new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02')
  })

  it('finds the anniversary of 29 February on the last day of the month', () => {
    expect([yearsAfter('2028-02-29', 3), yearsAfter('2028-02-29', 4), yearsAfter('2026-03-03', 3)]).toEqual([
      '2031-02-28',
      '2032-02-29',
      '2029-03-03',
    ])
  })

  it('asks a group for the share of a group, and a legal entity for that of its sites', () => {
    const programme = catalogue.latestProgramme('care')
    const item = programme.domains.flatMap(({ items }) => items).find(({ code }) => code === 'D2.O1.C')
    if (!item) throw new Error('no D2.O1.C')
    for (const [kind, who] of [
      ['group', 'GHT'],
      ['legal-entity', 'legal-entity'],
    ] as const) {
      const coverages = conditionsFor(item, kind).filter(({ type }) => type === 'coverage')
      expect(coverages).toEqual([{ type: 'coverage', percent: 66, of: 'activity', who }])
    }
  })
})
