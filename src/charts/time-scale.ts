import { scaleLinear } from 'd3-scale'

export interface TimeScale {
  /** Where a day begins and where it ends. Days are `AAAA-MM-JJ`. */
  startOf(day: string): number
  endOf(day: string): number
  /** Whether the drawing holds a day. */
  holds(day: string): boolean
  /** The first day of each quarter; the quarters of a drawing of less than two years have names, else the years. */
  readonly ticks: readonly { readonly x: number; readonly name: string }[]
}

const dayMilliseconds = 24 * 60 * 60 * 1000
const longestWithQuarters = 7

/** Days as lengths inside a drawing, from the first one to the last one, which is included. */
export function timeScale(span: { from: string; to: string; left: number; right: number }): TimeScale {
  const { from, to, left, right } = span
  const scale = scaleLinear([number(from), number(to) + 1], [left, right]).clamp(true)
  const startOf = (day: string) => scale(number(day))
  const quarters = quartersOf(from, to)
  const withQuarters = quarters.length <= longestWithQuarters
  return {
    startOf,
    endOf: (day) => scale(number(day) + 1),
    holds: (day) => from <= day && day <= to,
    ticks: quarters.map(({ year, quarter, day }) => {
      const name = withQuarters ? `T${quarter} ${year}` : quarter === 1 ? String(year) : ''
      return { x: startOf(day), name }
    }),
  }
}

function number(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds
}

/** The quarters whose first day is between two days. */
function quartersOf(from: string, to: string) {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.flatMap((year) =>
    [1, 2, 3, 4]
      .map((quarter) => ({ year, quarter, day: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01` }))
      .filter(({ day }) => from <= day && day <= to),
  )
}
