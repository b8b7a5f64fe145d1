import { describe, expect, it } from 'vitest'
import {
  blankExercise,
  type DutyOutcome,
  type DutyRule,
  type ExerciseContent,
  findDutyRule,
  judge,
  type Review,
  type Standing,
} from '#exercises'

const occitanie = '76'
const hautsDeFrance = '32'

/** An exercise of which every reason is met. */
const complete: ExerciseContent = {
  ...blankExercise,
  status: 'held',
  day: '2026-03-12',
  participation: 'own-cell',
  trigger: 'cyber',
  degradedMode: true,
  functions: ['general-management', 'care-management', 'it'],
}

type Row = readonly [what: string, change: Partial<ExerciseContent>, standings: string, outcome: DutyOutcome]

/** `+` met, `-` not met, `?` unknown, in the order of the reasons: kind, trigger, degraded mode, management, business, cell. */
const cases: readonly Row[] = [
  ['everything met', {}, '++++++', 'counts'],
  ['field test of the PCA', { kind: 'pca-field-test' }, '-+++++', 'does-not-count'],
  ['restore test', { kind: 'restore-test' }, '-+++++', 'does-not-count'],
  ['a flood', { trigger: 'other' }, '+-++++', 'does-not-count'],
  ['a trigger that nobody said', { trigger: null }, '+?++++', 'unknown'],
  ['with the usual software', { degradedMode: false }, '++-+++', 'does-not-count'],
  ['a mode that nobody said', { degradedMode: null }, '++?+++', 'unknown'],
  ['without the general management', { functions: ['care-management', 'it'] }, '+++-++', 'does-not-count'],
  [
    'management with information systems alone',
    { functions: ['general-management', 'it', 'ssi'] },
    '++++-+',
    'does-not-count',
  ],
  [
    'management with communication alone',
    { functions: ['general-management', 'communication'] },
    '++++-+',
    'does-not-count',
  ],
  ['management with the wards', { functions: ['general-management', 'business-services'] }, '++++++', 'counts'],
  ['information systems alone', { functions: ['it'] }, '+++--+', 'does-not-count'],
  ['functions that nobody said', { functions: [] }, '+++??+', 'unknown'],
  ['in a host venue', { participation: 'host-venue' }, '+++++?', 'unknown'],
  ['a participation that nobody said', { participation: null }, '+++++?', 'unknown'],
  ['a flood in a host venue', { trigger: 'other', participation: 'host-venue' }, '+-+++?', 'does-not-count'],
  ['the five fields of a director', { ...blankExercise, status: 'held', day: '2026-03-12' }, '+?????', 'unknown'],
]

const sign: Readonly<Record<Standing, string>> = { met: '+', 'not-met': '-', unknown: '?' }
const judged = (content: ExerciseContent, reviews: readonly Review[] = [], region = hautsDeFrance) =>
  judge({ ...content, reviews }, region)
const said = (word: Review['word'], region: string | null = hautsDeFrance): Review => ({
  word,
  region,
  motive: 'Sans cellule.',
  on: '2026-04-01',
})

describe('the judgement of an exercise for the yearly duty', () => {
  it.each(cases)('%s', (_what, change, standings, outcome) => {
    const { reasons, outcome: found, decidedBy } = judged({ ...complete, ...change })
    expect(reasons.map(({ standing }) => sign[standing]).join('')).toBe(standings)
    expect([found, decidedBy]).toEqual([outcome, 'reasons'])
  })

  it('judges a planned exercise by what it would be', () => {
    expect(judged({ ...complete, status: 'planned' }).outcome).toBe('counts')
  })

  it('takes the word of the region over the reasons, the last one of several', () => {
    const hosted = { ...complete, participation: 'host-venue' as const }
    expect(judged(hosted, [said('confirmed')])).toMatchObject({ outcome: 'counts', decidedBy: 'region' })
    expect(judged(complete, [said('contested')])).toMatchObject({
      outcome: 'does-not-count',
      decidedBy: 'region',
      word: { motive: 'Sans cellule.' },
    })
    expect(judged(complete, [said('contested'), said('confirmed')]).outcome).toBe('counts')
    expect(judged(hosted, [said('confirmed'), said('withdrawn')])).toMatchObject({
      outcome: 'unknown',
      word: undefined,
    })
    expect(judged(hosted, [said('confirmed'), said('lapsed', null)])).toMatchObject({
      outcome: 'unknown',
      word: undefined,
    })
  })

  it('leaves to each region its own word', () => {
    const hosted = { ...complete, participation: 'host-venue' as const }
    expect(judged(hosted, [said('confirmed', occitanie)]).outcome).toBe('unknown')
    expect(judged(hosted, [said('confirmed', occitanie), said('contested')], occitanie).outcome).toBe('counts')
  })

  it('never turns a restore test or a field test into a crisis exercise, whatever the region says', () => {
    for (const kind of ['restore-test', 'pca-field-test'] as const)
      expect(judged({ ...complete, kind }, [said('confirmed')]).outcome).toBe('does-not-count')
  })

  it('judges a second exercise of the same day by itself', () => {
    const day = [complete, { ...complete, kind: 'restore-test' as const }]
    expect(day.map((each) => judged(each).outcome)).toEqual(['counts', 'does-not-count'])
  })

  it('knows no reason before the duty existed, and then says neither yes nor no', () => {
    expect(judged({ ...complete, day: '2022-12-31' })).toMatchObject({
      outcome: 'unknown',
      reasons: [],
      rule: undefined,
    })
    expect(judged({ ...complete, day: '2023-01-01' }).outcome).toBe('counts')
  })

  it('lets a region and a year have their own reasons, without new code', () => {
    const common: DutyRule = {
      id: 'common',
      regions: null,
      from: '2023-01-01',
      until: null,
      reasons: ['kind', 'trigger', 'own-cell'],
      standing: 'reported',
      source: 'Essai',
    }
    const own = {
      ...common,
      id: 'own',
      regions: [occitanie],
      from: '2026-01-01',
      until: '2026-12-31',
      reasons: ['kind' as const],
    }
    const next = { ...common, id: 'next', from: '2027-01-01', reasons: ['kind' as const, 'degraded-mode' as const] }
    const rules = [common, own, next]
    const named = (region: string | null, day: string) => findDutyRule({ region, day }, rules)?.id
    expect([named(occitanie, '2025-12-31'), named(occitanie, '2026-01-01'), named(occitanie, '2026-12-31')]).toEqual([
      'common',
      'own',
      'own',
    ])
    expect([named(hautsDeFrance, '2026-06-01'), named(null, '2026-06-01')]).toEqual(['common', 'common'])
    expect([named(occitanie, '2027-01-01'), named(occitanie, '2022-12-31')]).toEqual(['next', undefined])
    const hosted = { ...complete, reviews: [], participation: 'host-venue' as const }
    expect([judge(hosted, occitanie, rules).outcome, judge(hosted, hautsDeFrance, rules).outcome]).toEqual([
      'counts',
      'unknown',
    ])
  })
})
