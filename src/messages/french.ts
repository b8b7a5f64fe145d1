/* How dates, times, numbers and quotations are written, on screen and on paper. Times are those of metropolitan France. */

/** Formats take 15 ms to make: each is made when it is first asked for, and kept. */
function kept<Format>(make: () => Format): () => Format {
  let made: Format | undefined
  return () => {
    made ??= make()
    return made
  }
}

const longDay = kept(() => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }))
const shortTime = kept(() => new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' }))
const plainNumber = kept(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }))

/** `22 novembre 2026`, `1er janvier 2027` */
export function dayWords(date: Date): string {
  return longDay().format(date).replace(/^1 /, '1er ')
}

/** `10:42` */
export function clockTime(date: Date): string {
  return shortTime().format(date)
}

/** `2026-03-01` -> `1er mars 2026`. A text that is no day of the calendar stays as it is. */
export function calendarDayWords(isoDay: string): string {
  const noon = new Date(`${isoDay}T12:00:00Z`)
  return Number.isNaN(noon.getTime()) ? isoDay : dayWords(noon)
}

/** `1 234,5`, four decimals at most: shares are whole ten-thousandths. */
export function numberWords(value: number): string {
  return plainNumber().format(value)
}

/** `1 question`, `3 questions`. Zero is singular in French. */
export function countWords(quantity: number, singular: string, plural = `${singular}s`): string {
  return `${numberWords(quantity)}\u00A0${quantity < 2 ? singular : plural}`
}

/** `« texte »`, without a line break after the opening mark. */
export function quoted(words: string): string {
  return `«\u00A0${words}\u00A0»`
}

/** `4`, `4 et 7`, `4, 7 et 9` */
export function enumeration(items: readonly (string | number)[]): string {
  const last = items.at(-1)
  if (items.length < 2) return String(last ?? '')
  return `${items.slice(0, -1).join(', ')} et ${last}`
}
