import type { DutyOutcome } from '../duty/judgement.ts'
import type { Exercise } from '../record/exercise.ts'
import {
  type ApartReason,
  byEstablishment,
  byLegalEntity,
  type RegisteredStructure,
  sortUnits,
  spanOf,
  type Unit,
} from './expected.ts'

/** An exercise with what it is worth in the region whose rate is computed. */
export type CountedExercise = Pick<Exercise, 'kind' | 'status' | 'day' | 'structures'> & {
  readonly outcome: DutyOutcome
}

/**
 * What a unit did for the year:
 * - `done`: an exercise that counts was held;
 * - `planned`: one that may count is planned for a day still to come in the year;
 * - `unknown`: one was held of which nobody can say whether it counts, or was planned for a day that has passed;
 * - `nothing`: none of these.
 */
export type YearStanding = 'done' | 'planned' | 'unknown' | 'nothing'

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
  /** Exercises that count, each once, and the structures that they covered. */
  readonly exercises: number
  readonly structuresCovered: number
  /** Structures of which the register does not tell the kind: in neither rate. */
  readonly unclassified: number
}

export interface RateQuestion {
  readonly year: number
  /** `AAAA-MM-JJ` */
  readonly today: string
  readonly esUnit?: 'legal-entity' | 'establishment'
  /** `MM-JJ`: a unit without any exercise is at risk once this day is over. */
  readonly riskDay?: string
}

export const defaultRiskDay = '09-30'

/** What the exercises of a year did in a whole region, before anyone asks for some of its structures. */
export interface YearExercises {
  /** Crisis exercises of the year. */
  readonly exercises: readonly CountedExercise[]
  readonly bySite: ReadonlyMap<string, ReadonlySet<YearStanding>>
  /** The health establishments of each legal entity, wherever they are in the region. */
  readonly byEntity: ReadonlyMap<string, readonly RegisteredStructure[]>
}

/** The year of an exercise is that of the day it began. `structures` are those of the whole region. */
export function exercisesOfYear(
  structures: readonly RegisteredStructure[],
  exercises: readonly CountedExercise[],
  { year, today }: Pick<RateQuestion, 'year' | 'today'>,
): YearExercises {
  const ofYear = exercises.filter(({ kind, day }) => kind === 'crisis' && day.startsWith(`${year}-`))
  const byEntity = Map.groupBy(
    structures.filter(({ kind }) => kind === 'ES'),
    ({ legalEntityFiness }) => legalEntityFiness,
  )
  return { exercises: ofYear, bySite: standingsBySite(ofYear, today), byEntity }
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
  return rateOver(structures, exercisesOfYear(structures, exercises, question), question)
}

/**
 * Like `yearRate`, for some structures of a region. The duty is that of the legal entity: an exercise of a site elsewhere in
 * the region does it for the sites here.
 */
export function rateOver(
  structures: readonly RegisteredStructure[],
  { exercises, bySite, byEntity }: YearExercises,
  { year, today, esUnit = 'legal-entity', riskDay = defaultRiskDay }: RateQuestion,
): YearRate | undefined {
  const span = spanOf(year, today)
  if (!span) return undefined
  const alarm = alarmOn(year, riskDay, today)
  const rate = (kind: 'ES' | 'ESMS', unit: KindRate['unit']) => {
    const members = structures.filter((structure) => structure.kind === kind)
    const units = unit === 'establishment' ? byEstablishment(members) : byLegalEntity(members)
    const doing = ({ finess, structures: here }: Unit) =>
      unit === 'legal-entity' ? (byEntity.get(finess) ?? here) : here
    return kindRate(unit, sortUnits(units, span), (each) => bestOf(doing(each), bySite), alarm)
  }
  const known = new Set(structures.map(({ finess }) => finess))
  const counted = exercises
    .filter(({ status, outcome }) => status === 'held' && outcome === 'counts')
    .map((exercise) => exercise.structures.filter((finess) => known.has(finess)))
    .filter((covered) => covered.length > 0)
  return {
    year,
    lastDay: span.last,
    es: rate('ES', esUnit),
    esms: rate('ESMS', 'establishment'),
    exercises: counted.length,
    structuresCovered: new Set(counted.flat()).size,
    unclassified: structures.filter(({ kind }) => kind !== 'ES' && kind !== 'ESMS').length,
  }
}

function kindRate(
  unit: KindRate['unit'],
  { expected, apart }: ReturnType<typeof sortUnits>,
  standingOf: (unit: Unit) => YearStanding,
  alarm: Alarm | undefined,
): KindRate {
  const placed = expected.map((each) => {
    const standing = standingOf(each)
    return { unit: each, standing, alarm: standing === 'nothing' ? alarm : undefined }
  })
  const count = (standing: YearStanding) => placed.filter((each) => each.standing === standing).length
  const counts = {
    done: count('done'),
    planned: count('planned'),
    unknown: count('unknown'),
    nothing: count('nothing'),
  }
  return {
    unit,
    expected: placed,
    counts,
    alarm,
    doneOrPlanned: counts.done + counts.planned,
    apart: apart.map((each) => ({ ...each, standing: standingOf(each.unit) })),
  }
}

/** From the best: a unit that did something counted is done, whatever else it did. */
export const bestFirst: readonly YearStanding[] = ['done', 'planned', 'unknown', 'nothing']

function standingsBySite(exercises: readonly CountedExercise[], today: string): Map<string, Set<YearStanding>> {
  const found = new Map<string, Set<YearStanding>>()
  for (const exercise of exercises) {
    for (const finess of exercise.structures) {
      const standings = found.get(finess) ?? new Set<YearStanding>()
      found.set(finess, standings.add(standingOf(exercise, today)))
    }
  }
  return found
}

/** What one crisis exercise does for the units that it covers, on a day. */
export function standingOf({ status, day, outcome }: CountedExercise, today: string): YearStanding {
  if (status === 'cancelled' || outcome === 'does-not-count') return 'nothing'
  if (status === 'planned') return day < today ? 'unknown' : 'planned'
  return outcome === 'counts' ? 'done' : 'unknown'
}

function bestOf(
  structures: readonly RegisteredStructure[],
  bySite: ReadonlyMap<string, ReadonlySet<YearStanding>>,
): YearStanding {
  const does = (standing: YearStanding) => structures.some(({ finess }) => bySite.get(finess)?.has(standing))
  return bestFirst.find(does) ?? 'nothing'
}

function alarmOn(year: number, riskDay: string, today: string): Alarm | undefined {
  if (today > `${year}-12-31`) return 'late'
  return today > `${year}-${riskDay}` ? 'at-risk' : undefined
}

/** A share printed as a whole number of hundredths, rounded half up; undefined without a denominator. */
export function sharePercent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((part * 200 + whole) / (whole * 2))
}
