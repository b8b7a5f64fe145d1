import { dayAfter, instantAt, keepReadings, type LegalTime } from '#kernel'

/** What a page asks of: figures on a day, beside those of a year earlier. Days are `AAAA-MM-JJ`. */
export interface Period {
  readonly year: number
  readonly day: string
  readonly previousDay: string
}

/** A year that is over is asked on its 31 December, the current one today. Undefined for a year that has not begun. */
export function periodOf(year: number, today: string): Period | undefined {
  const end = `${year}-12-31`
  if (today < `${year}-01-01`) return undefined
  const day = today < end ? today : end
  return { year, day, previousDay: yearBefore(day) }
}

/** The last instant of a day on the clocks of a region. */
export function endOfDay(day: string, time: LegalTime): Date {
  return endsIn(time)(day)
}

/** Kept: a page asks it of two days a hundred times, and a calendar takes its time. */
const endsIn = keepReadings(
  (time) => keepReadings((day) => new Date(instantAt(dayAfter(day, 1), '00:00', time as LegalTime).getTime() - 1), 100),
  20,
)

/** The day a year earlier; 28 February for the 29th. */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return before.endsWith('-02-29') ? before.replace(/29$/, '28') : before
}
