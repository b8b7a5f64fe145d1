import {
  type ApartReason,
  byEstablishment,
  byLegalEntity,
  type RegisteredStructure,
  sortUnits,
  spanOf,
  type Unit,
  type YearSpan,
} from './expected.ts'
import type { CountedExercise, YearStanding } from './standing.ts'
import { entitiesOf, exercisesOfYear, type YearStandings } from './year-exercises.ts'

/** `late`: the year is over. `at-risk`: the day chosen by the region is over. */
export type Alarm = 'late' | 'at-risk'

export interface UnitInYear {
  readonly unit: Unit
  readonly standing: YearStanding
  readonly alarm: Alarm | undefined
}

export interface KindRate {
  readonly unit: 'legal-entity' | 'establishment'
  /** Every unit expected: the denominator of both figures. */
  readonly expected: readonly UnitInYear[]
  readonly counts: Readonly<Record<YearStanding, number>>
  /** What units without any exercise are on that day; undefined before the day of alert. */
  readonly alarm: Alarm | undefined
  /** The second figure: done, or still to come. */
  readonly doneOrPlanned: number
  /** Open for a part of the year only: outside the figures, with what they did. */
  readonly apart: readonly { readonly unit: Unit; readonly reason: ApartReason; readonly standing: YearStanding }[]
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
  return rateOver(unitsOf(structures, question), exercisesOfYear(entitiesOf(structures), exercises, question), question)
}

/**
 * Like `yearRate`, for some structures of a region. The duty is that of the legal entity: an exercise of a site elsewhere in
 * the region does it for the sites here.
 */
export function rateOver(
  { esUnit, es, esms, unclassified }: CountedUnits,
  { bySite, byEntity }: YearStandings,
  { year, today, riskDay = defaultRiskDay }: RateQuestion,
): YearRate | undefined {
  const span = spanOf(year, today)
  if (!span) return undefined
  const alarm = alarmOn(year, riskDay, today)
  const rate = (unit: KindRate['unit'], units: readonly Unit[]) =>
    kindRate({ unit, units, span, alarm, did: unit === 'legal-entity' ? byEntity : bySite })
  return { year, lastDay: span.last, es: rate(esUnit, es), esms: rate('establishment', esms), unclassified }
}

interface Counted extends Pick<KindRate, 'unit' | 'alarm'> {
  readonly units: readonly Unit[]
  readonly span: YearSpan
  /** What each unit did, by its number. */
  readonly did: ReadonlyMap<string, YearStanding>
}

function kindRate({ unit, units, span, alarm, did }: Counted): KindRate {
  const sorted = sortUnits(units, span)
  const counts = { done: 0, planned: 0, unknown: 0, nothing: 0 }
  const expected = sorted.expected.map((each): UnitInYear => {
    const standing = did.get(each.finess) ?? 'nothing'
    counts[standing] += 1
    return { unit: each, standing, alarm: standing === 'nothing' ? alarm : undefined }
  })
  return {
    unit,
    expected,
    counts,
    alarm,
    doneOrPlanned: counts.done + counts.planned,
    apart: sorted.apart.map((each) => ({ ...each, standing: did.get(each.unit.finess) ?? 'nothing' })),
  }
}

function alarmOn(year: number, riskDay: string, today: string): Alarm | undefined {
  if (today > `${year}-12-31`) return 'late'
  return today > `${year}-${riskDay}` ? 'at-risk' : undefined
}
