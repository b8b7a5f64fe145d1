import {
  byEstablishment,
  byLegalEntity,
  presenceIn,
  type RegisteredStructure,
  spanOf,
  type Unit,
  type YearSpan,
} from './expected.ts'
import type { CountedExercise, YearStanding } from './standing.ts'
import { entitiesOf, startStandings, type YearStandings } from './year-exercises.ts'

/** `late`: the year is over. `at-risk`: the day chosen by the region is over. */
export type Alarm = 'late' | 'at-risk'

export interface KindRate {
  readonly unit: 'legal-entity' | 'establishment'
  /** How many units are expected: the denominator of both figures. */
  readonly expected: number
  readonly counts: Readonly<Record<YearStanding, number>>
  /** What units without any exercise are on that day; undefined before the day of alert. */
  readonly alarm: Alarm | undefined
  /** The second figure: done, or still to come. */
  readonly doneOrPlanned: number
  /** How many were open for a part of the year only, outside the figures. */
  readonly apart: number
  /** How many structures the units have, those apart included. */
  readonly structures: number
}

export interface YearRate {
  readonly year: number
  /** Last day of the register that was looked at: 31 December, or today. */
  readonly lastDay: string
  /** Expected of health establishments: a duty. */
  readonly es: KindRate
  /** Expected of medico-social structures: a priority, not a duty. */
  readonly esms: KindRate
  /** Structures of which the register does not tell the kind: in neither rate. */
  readonly unclassified: number
}

export interface RateQuestion {
  readonly year: number
  /** `AAAA-MM-JJ` */
  readonly today: string
  readonly esUnit?: KindRate['unit']
  /** `MM-JJ`: a unit without any exercise is at risk once this day is over. */
  readonly riskDay?: string
}

export const defaultRiskDay = '09-30'

/** What some structures are counted by, whatever the year. */
export interface CountedUnits {
  readonly esUnit: KindRate['unit']
  readonly es: readonly Unit[]
  readonly esms: readonly Unit[]
  readonly unclassified: number
}

export function unitsOf(
  structures: readonly RegisteredStructure[],
  { esUnit = 'legal-entity' }: Pick<RateQuestion, 'esUnit'>,
): CountedUnits {
  const es = structures.filter(({ kind }) => kind === 'ES')
  const esms = structures.filter(({ kind }) => kind === 'ESMS')
  return {
    esUnit,
    es: esUnit === 'establishment' ? byEstablishment(es) : byLegalEntity(es),
    esms: byEstablishment(esms),
    unclassified: structures.length - es.length - esms.length,
  }
}

/**
 * The year's rate of a region, from its structures, closed ones included, and its exercises of any year. Undefined for a
 * year that has not begun.
 */
export function yearRate(
  structures: readonly RegisteredStructure[],
  exercises: readonly CountedExercise[],
  question: RateQuestion,
): YearRate | undefined {
  const standings = startStandings(entitiesOf(structures), question)
  for (const exercise of exercises) standings.add(exercise)
  return rateOver(unitsOf(structures, question), standings, question)
}

/**
 * Like `yearRate`, for some structures of a region. The duty is that of the legal entity: an exercise of a site elsewhere in
 * the region does it for the sites here.
 */
export function rateOver(units: CountedUnits, standings: YearStandings, question: RateQuestion): YearRate | undefined {
  const span = spanOf(question.year, question.today)
  if (!span) return undefined
  const alarm = alarmOf(question)
  const rate = (kind: 'es' | 'esms') => kindRate(units[kind], { ...didOf(kind, units, standings), span, alarm })
  return {
    year: question.year,
    lastDay: span.last,
    es: rate('es'),
    esms: rate('esms'),
    unclassified: units.unclassified,
  }
}

/** What the units of a kind did, by their numbers. */
export function didOf(
  kind: 'es' | 'esms',
  { esUnit }: Pick<CountedUnits, 'esUnit'>,
  { bySite, byEntity }: YearStandings,
): { readonly unit: KindRate['unit']; readonly did: ReadonlyMap<string, YearStanding> } {
  const unit = kind === 'es' ? esUnit : 'establishment'
  return { unit, did: unit === 'legal-entity' ? byEntity : bySite }
}

interface Counted extends Pick<KindRate, 'unit' | 'alarm'> {
  readonly span: YearSpan
  readonly did: ReadonlyMap<string, YearStanding>
}

function kindRate(units: readonly Unit[], { unit, span, alarm, did }: Counted): KindRate {
  const counts = { done: 0, planned: 0, unknown: 0, nothing: 0 }
  let [expected, apart, structures] = [0, 0, 0]
  const presenceOf = presenceIn(span)
  for (const each of units) {
    const presence = presenceOf(each)
    if (presence === undefined) continue
    structures += each.structures.length
    if (presence === 'expected') {
      expected += 1
      counts[did.get(each.finess) ?? 'nothing'] += 1
    } else apart += 1
  }
  return { unit, expected, counts, alarm, doneOrPlanned: counts.done + counts.planned, apart, structures }
}

export function alarmOf({ year, today, riskDay = defaultRiskDay }: RateQuestion): Alarm | undefined {
  if (today > `${year}-12-31`) return 'late'
  return today > `${year}-${riskDay}` ? 'at-risk' : undefined
}
