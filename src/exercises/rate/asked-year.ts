import { AppError, dayFault, firstPlausibleDay, type Issue } from '#kernel'

/** A year of which figures are asked, on a day `AAAA-MM-JJ`. */
interface AskedYear {
  readonly year: number
  readonly today: string
}

/** For the sentence of a refusal: `entre 1990 et 2026`. An empty year of the past is a figure too, one of this year may still fill up. */
function askedYears({ today }: Pick<AskedYear, 'today'>) {
  return { firstYear: firstPlausibleDay.slice(0, 4), lastYear: today.slice(0, 4) }
}

/** What is wrong with a year of which figures are asked. One that has not begun is none of it: a page says so and stays open. */
export function yearIssues(asked: AskedYear): Issue[] {
  if (!dayFault(`${asked.year}-01-01`)) return []
  return [{ path: 'year', code: 'figures-year-faulty', values: { value: String(asked.year), ...askedYears(asked) } }]
}

/** What a page says of a year that has not begun; undefined of another. */
export function yearToCome(asked: AskedYear) {
  if (`${asked.year}-01-01` <= asked.today) return undefined
  return { code: 'figures-year-to-come', values: { year: String(asked.year), ...askedYears(asked) } } as const
}

/** Refuses a file about a year that has not begun: it would hold one sentence, and be handed on as a report. */
export function refuseYearToCome(asked: AskedYear): void {
  const refusal = yearToCome(asked)
  if (refusal) throw new AppError('invalid', refusal.code, { values: refusal.values })
}
