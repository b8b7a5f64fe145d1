import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountedExercise,
  entitiesOf,
  type RateQuestion,
  type RegisteredStructure,
  startCoverage,
  startStandings,
  unitsInYear,
  unitsOf,
  yearRate,
} from '#exercises'
import { sharePercent } from '#kernel'

/** A site of a legal entity, with the first and last letters of their numbers alone. */
function site(
  finess: string,
  legalEntityFiness: string,
  { kind = 'ES', openedOn = null, closedOn = null }: Partial<RegisteredStructure> = {},
): RegisteredStructure {
  return { finess, legalEntityFiness, kind, openedOn, closedOn }
}

function exercise(day: string, structures: readonly string[], given: Partial<CountedExercise> = {}): CountedExercise {
  return { kind: 'crisis', status: 'held', day, structures, outcome: 'counts', ...given }
}

/*
 * A region of seven legal entities, worked out by hand for 2026.
 * A: two sites, one exercise over both. B: one site, host venue of which the region said nothing. C: planned in December.
 * D: nothing. E: a restore test only. F: opened in May. G: a site closed in March (merged into A), exercise in February.
 */
const region: readonly RegisteredStructure[] = [
  site('A1', 'A'),
  site('A2', 'A'),
  site('B1', 'B'),
  site('C1', 'C'),
  site('D1', 'D'),
  site('E1', 'E'),
  site('F1', 'F', { openedOn: '2026-05-04' }),
  site('G1', 'G', { closedOn: '2026-03-15' }),
  site('H1', 'H', { kind: 'ESMS' }),
  site('H2', 'H', { kind: 'ESMS' }),
  site('H3', 'H', { kind: 'ESMS', closedOn: '2025-06-01' }),
  site('J1', 'J', { kind: 'to-classify' }),
]
const exercises: readonly CountedExercise[] = [
  exercise('2026-03-10', ['A1', 'A2']),
  exercise('2026-09-18', ['B1'], { outcome: 'unknown' }),
  exercise('2026-12-03', ['C1'], { status: 'planned', outcome: 'unknown' }),
  exercise('2026-04-01', ['E1'], { kind: 'restore-test', outcome: 'does-not-count' }),
  exercise('2026-02-02', ['G1']),
  exercise('2026-06-20', ['H1']),
  exercise('2026-07-01', ['D1'], { status: 'cancelled' }),
]
const now = { year: 2026, today: '2026-11-22' }
const ask = (question: Partial<RateQuestion> = {}) => {
  const rate = yearRate(region, exercises, { ...now, ...question })
  if (!rate) throw new Error('no rate')
  return rate
}

function listed(
  kind: 'es' | 'esms',
  question: Partial<RateQuestion> = {},
  { sites = region, held = exercises }: Partial<Record<'sites', typeof region> & Record<'held', typeof exercises>> = {},
) {
  const asked = { ...now, ...question }
  const standings = startStandings(entitiesOf(sites), asked)
  for (const each of held) standings.add(each)
  return unitsInYear(kind, unitsOf(sites, asked), standings, asked)
}

const named = (...given: Parameters<typeof listed>) =>
  listed(...given)
    .filter(({ reason }) => reason === undefined)
    .map(({ unit, standing, alarm }) => [unit.finess, standing, alarm].filter(Boolean).join(' '))

describe('the yearly rate of a region', () => {
  it('gives two figures over the same denominator, and keeps the unknown in a third column', () => {
    const { es } = ask()
    expect(named('es')).toEqual(['A done', 'B unknown', 'C planned', 'D nothing at-risk', 'E nothing at-risk'])
    expect(es.counts).toEqual({ done: 1, planned: 1, unknown: 1, nothing: 2 })
    expect([es.expected, es.doneOrPlanned]).toEqual([5, 2])
  })

  it('counts establishments when asked, one exercise over two sites being done by both', () => {
    const { es } = ask({ esUnit: 'establishment' })
    expect(named('es', { esUnit: 'establishment' }).slice(0, 2)).toEqual(['A1 done', 'A2 done'])
    expect([es.expected, es.counts.done, es.doneOrPlanned]).toEqual([6, 2, 3])
    // A1 and A2 together, G1, H1.
    const coverage = startCoverage(region, now)
    for (const each of exercises) coverage.add(each)
    expect(coverage.found()).toEqual({ exercises: 3, structuresCovered: 4, toReview: 1 })
  })

  it('lists apart what opened, closed or merged within the year, with what it did', () => {
    const apart = listed('es').filter(({ reason }) => reason !== undefined)
    expect(apart.map(({ unit, reason, standing }) => `${unit.finess} ${reason} ${standing}`)).toEqual([
      'F opened nothing',
      'G closed-or-merged done',
    ])
    expect(ask().es.apart).toBe(2)
  })

  it('keeps a legal entity whose site moved, and the exercise that its closed site held', () => {
    const moved = [site('K1', 'K', { closedOn: '2026-05-01' }), site('K2', 'K', { openedOn: '2026-05-01' })]
    expect(named('es', {}, { sites: moved, held: [exercise('2026-02-02', ['K1'])] })).toEqual(['K done'])
  })

  it('follows medico-social structures one by one, apart from the duty, and classifies nothing by itself', () => {
    const { esms, unclassified } = ask()
    expect([esms.unit, ...named('esms')]).toEqual(['establishment', 'H1 done', 'H2 nothing at-risk'])
    expect(unclassified).toBe(1)
  })

  it('is at risk once the day chosen by the region is over, and late once the year is', () => {
    const alarms = (question: Partial<RateQuestion>) =>
      named('es', question).filter((name) => / (late|at-risk)$/.test(name))
    expect(alarms({ today: '2026-09-30' })).toEqual([])
    expect(alarms({ today: '2026-10-01' })).toEqual(['D nothing at-risk', 'E nothing at-risk'])
    expect(alarms({ today: '2026-10-01', riskDay: '10-31' })).toEqual([])
    expect(alarms({ today: '2026-12-31' })).toEqual(['D nothing at-risk', 'E nothing at-risk'])
    expect(alarms({ today: '2027-01-01' })).toEqual(['D nothing late', 'E nothing late'])
  })

  it('says neither done nor missed of an exercise whose planned day passed without a word', () => {
    expect(named('es', { today: '2027-01-01' })).toContain('C unknown')
    expect(ask({ today: '2027-01-01' }).es.doneOrPlanned).toBe(1)
  })

  it('gives an exercise that goes on over the night of 31 December to the year in which it began', () => {
    const night = [exercise('2025-12-31', ['D1'])]
    const standing = (year: number) => yearRate(region, night, { year, today: '2026-11-22' })?.es.counts.done
    expect([standing(2025), standing(2026)]).toEqual([1, 0])
  })

  it('follows the word of the region: contested, then confirmed', () => {
    const word = (outcome: CountedExercise['outcome']) =>
      yearRate([site('D1', 'D')], [exercise('2026-03-01', ['D1'], { outcome })], { year: 2026, today: '2026-11-22' })
    expect(word('does-not-count')?.es.counts).toMatchObject({ nothing: 1, done: 0 })
    expect(word('counts')?.es.counts).toMatchObject({ nothing: 0, done: 1 })
  })

  it('asks nothing for a year that has not begun, and only of what is open so far in the current one', () => {
    expect(yearRate(region, exercises, { year: 2027, today: '2026-12-31' })).toBeUndefined()
    expect(named('es', { today: '2026-02-10' })).toContain('G done')
    expect(ask({ today: '2026-02-10' }).es.apart).toBe(0)
    expect(listed('es', { year: 2027, today: '2026-12-31' })).toEqual([])
  })

  it('prints 2 235 of 2 829 as 79 %, half a hundredth upwards, and nothing without a denominator', () => {
    expect(Math.round(2829 * 0.79)).toBe(2235)
    expect(sharePercent(2235, 2829)).toBe(79)
    expect([sharePercent(1, 200), sharePercent(1, 201), sharePercent(0, 3), sharePercent(3, 3)]).toEqual([1, 0, 0, 100])
    expect(sharePercent(0, 0)).toBeUndefined()
  })

  it('finds the national figure of 2024 in a region of 2 829 structures', () => {
    const structures = Array.from({ length: 2829 }, (_, place) => site(`S${place}`, `E${place}`))
    const held = structures.slice(0, 1640).map(({ finess }) => exercise('2026-05-05', [finess]))
    const planned = structures
      .slice(1640, 2235)
      .map(({ finess }) => exercise('2026-12-05', [finess], { status: 'planned' }))
    const rate = yearRate(structures, [...held, ...planned], { year: 2026, today: '2026-11-22' })
    expect([rate?.es.counts.done, rate?.es.doneOrPlanned, rate?.es.expected]).toEqual([1640, 2235, 2829])
    expect(sharePercent(rate?.es.doneOrPlanned ?? 0, 2829)).toBe(79)
  })
})

/* An oracle that shares no code: each unit is asked one question after the other, from the words of the rule. */

const days = fc.constantFrom(
  '2025-12-31',
  '2026-01-01',
  '2026-03-15',
  '2026-09-30',
  '2026-11-22',
  '2026-12-31',
  '2027-01-01',
)
const maybeDay = fc.option(days, { freq: 2 })
const anyRegion = fc.array(
  fc.record({
    legalEntityFiness: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom('ES' as const, 'ESMS' as const, 'to-classify' as const),
    openedOn: maybeDay,
    closedOn: maybeDay,
  }),
  { maxLength: 8 },
)
const anyExercises = fc.array(
  fc.record({
    kind: fc.constantFrom('crisis' as const, 'crisis' as const, 'restore-test' as const),
    status: fc.constantFrom('held' as const, 'planned' as const, 'cancelled' as const),
    day: days,
    structures: fc.uniqueArray(fc.constantFrom('S0', 'S1', 'S2', 'S3', 'S4', 'elsewhere'), { minLength: 1 }),
    outcome: fc.constantFrom('counts' as const, 'does-not-count' as const, 'unknown' as const),
  }),
  { maxLength: 8 },
)

function naive(sites: readonly RegisteredStructure[], held: readonly CountedExercise[], today: string) {
  const end = today > '2026-12-31' ? '2026-12-31' : today
  const open = (one: RegisteredStructure, day: string) =>
    !(one.openedOn !== null && one.openedOn > day) && !(one.closedOn !== null && one.closedOn <= day)
  const counts = { expected: 0, done: 0, planned: 0, unknown: 0, nothing: 0 }
  const entities = [...new Set(sites.filter(({ kind }) => kind === 'ES').map((one) => one.legalEntityFiness))]
  for (const entity of entities) {
    const own = sites.filter((one) => one.kind === 'ES' && one.legalEntityFiness === entity)
    if (!own.some((one) => open(one, '2026-01-01')) || !own.some((one) => open(one, end))) continue
    counts.expected += 1
    const theirs = held.filter(
      (each) =>
        each.day.slice(0, 4) === '2026' &&
        each.kind === 'crisis' &&
        each.status !== 'cancelled' &&
        each.outcome !== 'does-not-count' &&
        own.some(({ finess }) => each.structures.includes(finess)),
    )
    if (theirs.some((each) => each.status === 'held' && each.outcome === 'counts')) counts.done += 1
    else if (theirs.some((each) => each.status === 'planned' && each.day >= today)) counts.planned += 1
    else if (theirs.length > 0) counts.unknown += 1
    else counts.nothing += 1
  }
  return counts
}

describe('the yearly rate of any region', () => {
  it('agrees with an independent count, and its columns add up', () => {
    fc.assert(
      fc.property(
        anyRegion,
        anyExercises,
        fc.constantFrom('2026-03-15', '2026-11-22', '2027-01-01'),
        (some, held, today) => {
          const sites = some.map((one, place) => site(`S${place}`, one.legalEntityFiness, one))
          const es = yearRate(sites, held, { year: 2026, today })?.es
          const wanted = naive(sites, held, today)
          expect({ expected: es?.expected, ...es?.counts }).toEqual(wanted)
          const names = named('es', { today }, { sites, held })
          for (const standing of ['done', 'planned', 'unknown', 'nothing'] as const)
            expect(names.filter((name) => name.split(' ')[1] === standing)).toHaveLength(wanted[standing])
          expect(wanted.done + wanted.planned + wanted.unknown + wanted.nothing).toBe(wanted.expected)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
