import type { YearStanding } from '../rate/standing.ts'
import type { UnitInYear } from '../rate/units-in-year.ts'
import type { KindRate } from '../rate/year-rate.ts'

/** What a list can be asked for: the units behind one figure. */
export const figures = [
  'expected',
  'done',
  'done-or-planned',
  'planned',
  'unknown',
  'nothing',
  'at-risk',
  'late',
  'apart',
] as const
export type Figure = (typeof figures)[number]

const standingsOf: Readonly<Record<Exclude<Figure, 'at-risk' | 'late' | 'apart'>, readonly YearStanding[]>> = {
  expected: ['done', 'planned', 'unknown', 'nothing'],
  done: ['done'],
  'done-or-planned': ['done', 'planned'],
  planned: ['planned'],
  unknown: ['unknown'],
  nothing: ['nothing'],
}

/** The units that a figure counts. */
export function unitsBehind(figure: Figure, units: readonly UnitInYear[]): UnitInYear[] {
  return units.filter(({ standing, alarm, reason }) => {
    if (figure === 'apart' || reason !== undefined) return figure === 'apart' && reason !== undefined
    return figure === 'late' || figure === 'at-risk' ? alarm === figure : standingsOf[figure].includes(standing)
  })
}

/** Those without exercise are at risk in one year and late in another: a figure of them follows the year that is asked. */
export function figureIn(asked: Figure, rate: Pick<KindRate, 'alarm'> | undefined): Figure {
  const isAlarm = asked === 'late' || asked === 'at-risk'
  return isAlarm && rate ? lackingFigure(rate) : asked
}

/** The figure of those that did nothing: late, at risk, or neither yet. */
export function lackingFigure({ alarm }: Pick<KindRate, 'alarm'>): 'late' | 'at-risk' | 'nothing' {
  return alarm ?? 'nothing'
}
