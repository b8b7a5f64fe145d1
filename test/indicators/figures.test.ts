import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { SubmissionFacts } from '#assessment'
import type { KnownReferent } from '#directory'
import type { FollowedStructure, HeldOnDay } from '#exercises'
import {
  type FactKind,
  figureOf,
  type IndicatorName,
  indicatorNames,
  indicatorsOf,
  keyOf,
  masked,
  measuresOf,
  periodOf,
  printedShares,
  printPublicFigures,
  type RegionFacts,
  type StructureFacts,
  spreadOf,
  startCalls,
  startMissed,
  yearBefore,
} from '#indicators'
import { dayDigits, legalTimeOf, parisTime } from '#kernel'
import { indicatorWords, printedValue } from '#messages'
import { poolFacts } from '../../src/assessment/survey/pooled-facts.ts'
import { endOfDay } from '../../src/indicators/figures/period.ts'
import { catalogue } from '../support/data/content.ts'
import { aMeasure, aQuestionnaire, aSingle } from '../support/data/questionnaire-builder.ts'
import { filteredFigure } from './filtered-figure.ts'

const day = '2026-11-22'
const programme = catalogue.latestProgramme('care')
const indicators = indicatorsOf(programme)
const named = (name: IndicatorName, scope?: string) => {
  const found = indicators.find((each) => each.name === name && each.scope === scope)
  if (!found) throw new Error(name)
  return found
}

/*
 * A region of six structures on 22 November 2026, worked out by hand.
 * H1: hospital of the entity H, territory T1. Everything is done: RSSI and PCRA referent confirmed in 2026, diagnosed in October,
 *     exercise in March with its RETEX in time. D2: weight 20, earned 15, unknown 0: floor 75. D2.O3.C met, D2.O4 unmet.
 * H2: second hospital of H, territory T2. Nothing of its own: the exercise of H1 does the duty of the entity.
 * E1: nursing home of E, T1. SSI referent shared, named in 2024 and never confirmed since; PCRA vacant. Diagnosed in May:
 *     weight 10, earned 2, unknown 5, an essential question among them: floor 20, completeness 50. D2.O3.C unknown.
 * E2: nursing home of E, T1. Its last submission is of 20 November 2025, more than twelve months before. D2: all unknown.
 * E3: nursing home without territory, opened in June: nothing, and no yearly exercise asked of it.
 * X1: a structure that nobody has classified.
 */
const structure = (finess: string, given: Partial<FollowedStructure> = {}): FollowedStructure => ({
  finess,
  legalEntityFiness: finess.slice(0, 1),
  kind: finess.startsWith('H') ? 'ES' : finess.startsWith('E') ? 'ESMS' : 'to-classify',
  departement: '59',
  openedOn: null,
  closedOn: null,
  groups: [],
  size: 'single' as const,
  isListed: true,
  place: { finess, legalEntityFiness: finess.slice(0, 1), region: '32', territoryId: 'T1' },
  ...given,
})
const inTerritory = (finess: string, territoryId: string | null) => ({
  place: { finess, legalEntityFiness: finess.slice(0, 1), region: '32', territoryId },
})
const referent = (given: Partial<KnownReferent>): KnownReferent => ({
  function: 'ssi-referent',
  standing: 'held',
  enteredOn: '2025-01-10',
  confirmedOn: '2026-02-01',
  until: null,
  ...given,
})
const submission = (given: Partial<SubmissionFacts>): SubmissionFacts => ({
  counted: 10,
  unknown: 0,
  scopes: {},
  objectives: {},
  numbers: {},
  ...given,
})
const none = { referents: [], submissions: undefined, plan: undefined, awareness: undefined }
const region: readonly StructureFacts[] = [
  {
    structure: structure('H1'),
    referents: [referent({ function: 'rssi' }), referent({ function: 'pcra-referent' })],
    submissions: {
      lastAt: new Date('2026-10-01T10:00:00Z'),
      facts: poolFacts([
        submission({ scopes: { D2: [20, 150_000, 0, 0] }, objectives: { 'D2.O3.C': 'met', 'D2.O4': 'unmet' } }),
        submission({ unknown: 2, numbers: { 'temps-rssi-es': 4, 'equipes-sensibilisees': 8 } }),
      ]),
    },
    plan: { total: 4, done: 1 },
    awareness: { lastOn: '2026-06-02', held: 2, uncounted: 1, reached: 45 },
  },
  { ...none, structure: structure('H2', inTerritory('H2', 'T2')) },
  {
    structure: structure('E1'),
    referents: [
      referent({ standing: 'shared', enteredOn: '2024-05-01', confirmedOn: '2024-05-01' }),
      referent({ function: 'pcra-referent', standing: 'vacant' }),
    ],
    submissions: {
      lastAt: new Date('2026-05-12T10:00:00Z'),
      facts: poolFacts([
        submission({ unknown: 5, scopes: { D2: [10, 20_000, 5, 1] }, objectives: { 'D2.O3.C': 'unknown' } }),
      ]),
    },
    plan: undefined,
    awareness: { lastOn: '2025-11-22', held: 0, uncounted: 0, reached: undefined },
  },
  {
    ...none,
    structure: structure('E2'),
    submissions: {
      lastAt: new Date('2025-11-20T10:00:00Z'),
      facts: poolFacts([
        submission({ unknown: 10, scopes: { D2: [10, 0, 10, 1] }, objectives: { 'D2.O4': 'not-applicable' } }),
      ]),
    },
  },
  { ...none, structure: structure('E3', { ...inTerritory('E3', null), openedOn: '2026-06-01' }) },
  { ...none, structure: structure('X1', { kind: 'to-classify' }) },
]
const nothingHeld = { bySite: new Map(), byEntity: new Map(), heldBySite: new Map() }
const factsOf = (structures: readonly StructureFacts[]): RegionFacts => ({
  day,
  time: parisTime,
  structures,
  silent: [],
  ofYear: structures.map(({ structure: each }) => each),
  exercises: {
    bySite: new Map([['H1', 'done' as const]]),
    byEntity: new Map([['H', 'done' as const]]),
    heldBySite: new Map<string, HeldOnDay[]>([
      ['H1', [{ day: '2026-03-10', retexOn: '2026-04-09' }]],
      ['E1', [{ day: '2026-06-01', retexOn: null }]],
      ['E2', [{ day: '2026-11-10', retexOn: null }]],
    ]),
  },
})
const facts = factsOf(region)
const figure = (name: IndicatorName, scope?: string, filter = {}) => {
  const { part, whole, unknown } = filteredFigure(named(name, scope), facts, filter)
  return [part, whole, unknown]
}

describe('the figures of a region', () => {
  it.each(indicators.map((indicator) => ({ key: keyOf(indicator), indicator })))(
    '$key: what it does not name as read changes nothing',
    ({ indicator }) => {
      const reads = (kind: FactKind) => indicator.reads.includes(kind)
      const structures = region.map(({ structure: each, ...known }) => ({
        structure: each,
        referents: reads('referents') ? known.referents : [],
        submissions: reads('submissions') ? known.submissions : undefined,
        plan: reads('plan') ? known.plan : undefined,
        awareness: reads('awareness') ? known.awareness : undefined,
      }))
      const exercises = reads('exercises') ? facts.exercises : nothingHeld
      expect(measuresOf(indicator, { ...facts, structures, exercises })).toEqual(measuresOf(indicator, facts))
    },
  )

  it.each<[IndicatorName, readonly number[]]>([
    ['ssi-referent', [2, 6, 0]],
    ['pcra-referent', [1, 6, 0]],
    ['referents-confirmed', [1, 6, 0]],
    ['diagnosed', [2, 6, 0]],
    ['exercise-done-es', [1, 1, 0]],
    ['exercise-done-or-planned-es', [1, 1, 0]],
    ['exercise-done-esms', [0, 2, 0]],
    ['exercise-done-or-planned-esms', [0, 2, 0]],
    // E2 has until 10 December for its RETEX.
    ['retex-in-time', [1, 2, 0]],
    ['unknown-share', [17, 40, 0]],
    ['offline-copy', [1, 2, 1]],
    ['restore-tested', [0, 1, 0]],
    ['d2-items', [1, 3, 1]],
    ['awareness', [8, 1, 0]],
    // The others never wrote anything down.
    ['awareness-held', [1, 6, 4]],
    ['awareness-reached', [45, 1, 0]],
    ['plan-progress', [1, 4, 0]],
    ['rssi-days', [4, 1, 0]],
    ['referent-hours', [0, 0, 0]],
  ])('%s: %j', (name, expected) => {
    expect(figure(name)).toEqual(expected)
  })

  it('gives the mean of a domain with its spread, its levels and its completeness', () => {
    const { part, whole, spread, levels, completeness } = filteredFigure(named('domain-floor', 'D2'), facts, {})
    expect([part, whole, completeness]).toEqual([75 + 20 + 0, 3, (100 + 50 + 0) / 3])
    expect(levels).toEqual([1, 1, 0, 1, 0])
    expect(spread).toEqual({ lowest: 0, lowerQuarter: 0, middle: 20, upperQuarter: 75, highest: 75 })
  })

  it('says nothing of a domain that nobody answered: no zero, no score', () => {
    const empty = filteredFigure(named('domain-floor', 'D1'), facts, {})
    expect([empty.whole, printedValue({ form: 'score' }, empty), empty.spread, empty.completeness]).toEqual([
      0,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('cuts by territory, those without one apart, and counts an entity wherever it has a site', () => {
    const cut = (name: IndicatorName) =>
      [{ territory: 'T1' }, { territory: 'T2' }, { territory: null }].map((filter) => figure(name, undefined, filter))
    expect(cut('ssi-referent')).toEqual([
      [2, 4, 0],
      [0, 1, 0],
      [0, 1, 0],
    ])
    expect(cut('exercise-done-es')).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 0],
    ])
  })

  it('calls first those that lack most, hospitals before the others of as many', () => {
    const calls = startCalls(indicators)
    calls.add(facts)
    const open = facts.structures.map(({ structure }) => structure)
    expect(calls.order(facts, open).map(({ finess, lacks }) => [finess, ...lacks])).toEqual([
      ['E2', 'ssi-referent', 'diagnosed', 'exercise-done-or-planned-esms', 'pcra-referent'],
      ['H2', 'ssi-referent', 'diagnosed', 'pcra-referent'],
      ['E3', 'ssi-referent', 'diagnosed', 'pcra-referent'],
      ['X1', 'ssi-referent', 'diagnosed', 'pcra-referent'],
      ['E1', 'exercise-done-or-planned-esms', 'pcra-referent'],
    ])
  })

  it('has words for each indicator, in the order of the list', () => {
    expect([...new Set(indicators.map(({ name }) => name))]).toEqual(indicatorNames)
    for (const name of indicatorNames) expect(Object.values(indicatorWords[name]).every(Boolean), name).toBe(true)
  })
})

describe('what may be read of a figure', () => {
  const plan = (count: number) => {
    const structures = Array.from({ length: count }, (_, place) => ({
      ...none,
      structure: structure(`E${place}`),
      plan: { total: 2, done: 1 },
    }))
    return figureOf(named('plan-progress'), { ...facts, structures })
  }

  it('adds up plans from eight structures on, and never under a filter that another could be taken from', () => {
    const shown = (count: number, isNarrowed: boolean) => masked(named('plan-progress'), plan(count), isNarrowed).whole
    expect([shown(7, false), shown(8, false), shown(80, true)]).toEqual([0, 16, 0])
    expect(masked(named('diagnosed'), plan(1), true).whole).toBe(2)
  })

  it('tells everybody who took part, never a score, and hides what betrays one', async () => {
    const open = await printPublicFigures(indicators, facts)
    expect(open.map(({ indicator }) => indicator.name)).toEqual([
      'ssi-referent',
      'pcra-referent',
      'diagnosed',
      'exercise-done-es',
      'exercise-done-esms',
      'retex-in-time',
    ])
    expect(open.find(({ indicator }) => indicator.name === 'diagnosed')?.total).toEqual({
      n: 6,
      yes: null,
      mark: '[c]',
    })
  })

  it('counts the RETEX of all structures in what leaves: how many held an exercise may be hidden', async () => {
    const open = await printPublicFigures(indicators, facts)
    const of = (name: IndicatorName) => open.find(({ indicator }) => indicator.name === name)
    expect(of('retex-in-time')?.total.n).toBe(facts.structures.length)
    expect(figureOf(named('retex-in-time'), facts).whole).toBeLessThan(6)
  })
})

describe('what may leave a region', () => {
  it('is printed figure by figure: somebody else is answered after each', async () => {
    const others = { answered: 0, isOver: false }
    const answering = (async () => {
      for (; !others.isOver; others.answered += 1) await nextTurn()
    })()
    const open = await printPublicFigures(indicators, facts)
    others.isOver = true
    await answering
    expect(others.answered).toBeGreaterThanOrEqual(open.length)
  })
})

describe('what is printed of a figure', () => {
  it('is a whole number of hundredths or of points, halves up, or a mean with one decimal', () => {
    const known = { unknown: 0, completeness: undefined }
    expect(printedValue({ form: 'share' }, { ...known, part: 1, whole: 200 })).toBe(1)
    expect(printedValue({ form: 'score' }, { ...known, part: 119, whole: 2 })).toBe(60)
    expect(printedValue({ form: 'number' }, { ...known, part: 23, whole: 20 })).toBe(1.2)
  })

  it('is never zero where nothing is known', () => {
    expect(printedValue({ form: 'share' }, { part: 0, whole: 3, unknown: 3, completeness: undefined })).toBeUndefined()
    expect(printedValue({ form: 'score' }, { part: 0, whole: 3, unknown: 0, completeness: 0 })).toBeUndefined()
  })
})

describe('printed shares of a whole', () => {
  it.each([
    ['SUN-ES by TAN', [12, 10, 11, 6, 15, 8, 15], [16, 13, 14, 8, 20, 10, 19]],
    ['SUN-ES by domain', [75, 36, 10, 17], [55, 26, 7, 12]],
    ['statuses', [37, 31, 9], [48, 40, 12]],
    ['equal remainders, the first one', [1, 1, 1], [34, 33, 33]],
  ])('add up to 100: %s', (_, parts, expected) => {
    expect(printedShares(parts)).toEqual(expected)
  })

  it('are none of an empty whole', () => {
    expect([printedShares([]), printedShares([0, 0])]).toEqual([undefined, undefined])
  })
})

describe('a spread', () => {
  it('names values that exist, by rank, without any between two of them', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ lowest: 1, lowerQuarter: 1, middle: 2, upperQuarter: 4, highest: 4 })
    expect(spreadOf([7])).toEqual({ lowest: 7, lowerQuarter: 7, middle: 7, upperQuarter: 7, highest: 7 })
    expect(spreadOf([])).toBeUndefined()
  })
})

describe('a period', () => {
  it('ends today for the current year, on 31 December for another, and has none when it has not begun', () => {
    expect(periodOf(2026, day)).toEqual({ year: 2026, day, previousDay: '2025-11-22' })
    expect(periodOf(2025, day)).toEqual({ year: 2025, day: '2025-12-31', previousDay: '2024-12-31' })
    expect(periodOf(2027, day)).toBeUndefined()
    expect(yearBefore('2028-02-29')).toBe('2027-02-28')
  })

  it.each(['59', '971', '972', '973', '974', '976'])('ends with the last day on the clocks of %s', (departement) => {
    const time = legalTimeOf({ departement })
    const end = endOfDay('2026-12-31', time)
    expect(dayDigits(end, time)).toBe('2026-12-31')
    expect(dayDigits(new Date(end.getTime() + 1), time)).toBe('2027-01-01')
  })
})

describe('what structures lack most', () => {
  const version = (number: string, ids: readonly string[], id = 'sauvegardes') =>
    aQuestionnaire({
      id,
      version: number,
      questions: ids.map((each) => aSingle({ id: each, text: `${each} ${number}`, measures: ['copier'] })),
      measures: [aMeasure()],
    })
  const known = [version('1.0.0', ['a', 'b']), version('1.10.0', ['b', 'c']), version('1.0.0', ['z'], 'pcra')]
  const find = (id: string, wanted: string) => known.find((each) => each.id === id && each.version === wanted)
  const line = (questionnaireId: string, questionnaireVersion: string, marks: string) => ({
    finess: '1',
    questionnaireId,
    questionnaireVersion,
    marks,
  })
  const missedOf = (submissions: readonly ReturnType<typeof line>[]) => {
    const sums = startMissed(find)
    for (const each of submissions) sums.add([each])
    return sums.missed()
  }

  it('ranks equal shares by number then by name, whatever the order of the submissions', () => {
    const submissions = [
      line('pcra', '1.0.0', 'l'),
      line('sauvegardes', '1.10.0', 'll'),
      line('sauvegardes', '1.0.0', 'll'),
    ]
    const ranked = (all: typeof submissions) =>
      missedOf(all).questions.map(({ question, missed, whole }) => [question.text, missed, whole])
    expect(ranked(submissions)).toEqual([
      ['b 1.10.0', 2, 2],
      ['a 1.0.0', 1, 1],
      ['c 1.10.0', 1, 1],
      ['z 1.0.0', 1, 1],
    ])
    expect(ranked(submissions.toReversed())).toEqual(ranked(submissions))
  })

  it('adds up the versions of a questionnaire, puts backups first, and keeps the unknown apart', () => {
    const { questions, measures } = missedOf([
      line('sauvegardes', '1.0.0', 'lg'),
      line('sauvegardes', '1.0.0', 'l?'),
      line('sauvegardes', '1.10.0', 'ln'),
      line('sauvegardes', '1.10.0', 'gh'),
      line('pcra', '1.0.0', 'l'),
      line('gone', '1.0.0', 'l'),
    ])
    expect(questions.map(({ question, missed, unknown, whole }) => [question.text, missed, unknown, whole])).toEqual([
      ['a 1.0.0', 2, 0, 2],
      ['b 1.10.0', 1, 1, 4],
      ['z 1.0.0', 1, 0, 1],
    ])
    expect(measures.map(({ questionnaire, missed, whole }) => [questionnaire.id, missed, whole])).toEqual([
      ['sauvegardes', 3, 4],
      ['pcra', 1, 1],
    ])
  })
})
