/* How dates and numbers are written in French. Times are those of metropolitan France. */

const zone = { timeZone: 'Europe/Paris' } as const
const longDay = new Intl.DateTimeFormat('fr-FR', { ...zone, dateStyle: 'long' })
const shortTime = new Intl.DateTimeFormat('fr-FR', { ...zone, timeStyle: 'short' })
const plainNumber = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** `22 novembre 2026` */
export function day(date: Date): string {
  return longDay.format(date)
}

/** `10:42` */
export function clockTime(date: Date): string {
  return shortTime.format(date)
}

/** `1 234,5` */
export function number(value: number): string {
  return plainNumber.format(value)
}

/** `1 question`, `3 questions`; zero is singular in French. */
export function count(quantity: number, singular: string, plural = `${singular}s`): string {
  return `${number(quantity)} ${Math.abs(quantity) < 2 ? singular : plural}`
}

/** `2025-09-02` -> `2 septembre 2025` */
export function calendarDay(isoDay: string): string {
  return longDay.format(new Date(`${isoDay}T12:00:00Z`))
}
