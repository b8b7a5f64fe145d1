import type { ApartReason, Unit } from '../rate/expected.ts'
import type { YearStanding } from '../rate/standing.ts'
import type { Alarm, KindRate } from '../rate/year-rate.ts'

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

/** One unit behind a figure. */
export interface FigureUnit {
  readonly unit: Unit
  readonly standing: YearStanding
  readonly alarm: Alarm | undefined
  readonly reason: ApartReason | undefined
}

const standingsOf: Readonly<Record<Exclude<Figure, 'at-risk' | 'late' | 'apart'>, readonly YearStanding[]>> = {
  expected: ['done', 'planned', 'unknown', 'nothing'],
  done: ['done'],
  'done-or-planned': ['done', 'planned'],
  planned: ['planned'],
  unknown: ['unknown'],
  nothing: ['nothing'],
}

/** The units that a figure counts. */
export function unitsBehind(figure: Figure, { expected, apart }: KindRate): FigureUnit[] {
  if (figure === 'apart') return apart.map((each) => ({ ...each, alarm: undefined }))
  const units = expected.map((each) => ({ ...each, reason: undefined }))
  if (figure === 'late' || figure === 'at-risk') return units.filter(({ alarm }) => alarm === figure)
  return units.filter(({ standing }) => standingsOf[figure].includes(standing))
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
