import { dayAfter } from '#kernel'

/** Public holidays of France that fall on a day of the month, `MM-JJ`. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Easter Monday, Ascension and Whit Monday, in days after Easter. */
const afterEaster = [1, 39, 50]

/** The first working day from a day on, `AAAA-MM-JJ`: nobody invites to an exercise on a Sunday or on Christmas Day. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(dayAfter(day, 1))
}

/** The last working day up to a day. */
export function workingDayUntil(day: string): string {
  return isWorkingDay(day) ? day : workingDayUntil(dayAfter(day, -1))
}

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  const easter = easterOf(Number(day.slice(0, 4)))
  const isHoliday = fixed.includes(day.slice(5)) || afterEaster.some((days) => dayAfter(easter, days) === day)
  return weekday !== 0 && weekday !== 6 && !isHoliday
}

/** Easter Sunday of a Gregorian year. Source: Butcher's algorithm, printed in Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): string {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const leapCenturies = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - leapCenturies - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  return dayAfter(`${year}-03-22`, moon + sunday - 7 * late)
}
