/* How days and numbers are written in French. Days change at midnight in Paris, unless a time zone is given. */

/** Makes a format on first use and keeps it: making one takes 15 ms. */
export function kept<Format>(make: () => Format): () => Format {
  let made: Format | undefined
  return () => {
    made ??= make()
    return made
  }
}

const longDay = kept(() => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }))
const isoDays = new Map<string, Intl.DateTimeFormat>()
const plainNumber = kept(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }))

/** `22 novembre 2026`, `1er janvier 2027` */
export function dayWords(date: Date): string {
  return longDay().format(date).replace(/^1 /, '1er ')
}

/** `2026-11-22`, in an IANA time zone. */
export function dayDigits(date: Date, timeZone = 'Europe/Paris'): string {
  const isoDay = isoDays.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  isoDays.set(timeZone, isoDay)
  return isoDay.format(date)
}

/** The instant at which a day (`2026-11-22`) begins in Paris. */
export function dayStart(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`)
  return dayDigits(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`)
}

/** `2026-03-01` -> `1er mars 2026`. A text that is not a day is returned unchanged. */
export function calendarDayWords(isoDay: string): string {
  const noon = new Date(`${isoDay}T12:00:00Z`)
  return Number.isNaN(noon.getTime()) ? isoDay : dayWords(noon)
}

/** `1 234,5`, four decimals at most: shares are whole ten-thousandths. */
export function numberWords(value: number): string {
  return plainNumber().format(value)
}
