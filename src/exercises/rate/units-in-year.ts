import { type ApartReason, presenceIn, spanOf, type Unit } from './expected.ts'
import type { YearStanding } from './standing.ts'
import type { YearStandings } from './year-exercises.ts'
import { type Alarm, alarmOf, type CountedUnits, didOf, type RateQuestion } from './year-rate.ts'

/** One unit that a rate counts. */
export interface UnitInYear {
  readonly unit: Unit
  readonly standing: YearStanding
  /** For an expected unit that did nothing. */
  readonly alarm: Alarm | undefined
  /** Why it is listed apart; undefined for an expected unit. */
  readonly reason: ApartReason | undefined
}

/** The units behind a rate (`rateOver`), one by one: none for a year that has not begun. */
export function unitsInYear(
  kind: 'es' | 'esms',
  units: CountedUnits,
  standings: YearStandings,
  question: RateQuestion,
): UnitInYear[] {
  const span = spanOf(question.year, question.today)
  if (!span) return []
  const { did } = didOf(kind, units, standings)
  const alarm = alarmOf(question)
  const presenceOf = presenceIn(span)
  const found: UnitInYear[] = []
  for (const unit of units[kind]) {
    const presence = presenceOf(unit)
    if (presence === undefined) continue
    const standing = did.get(unit.finess) ?? 'nothing'
    const isExpected = presence === 'expected'
    const own = isExpected && standing === 'nothing' ? alarm : undefined
    found.push({ unit, standing, alarm: own, reason: isExpected ? undefined : presence })
  }
  return found
}
