import { numberWords } from '#kernel'

export { calendarDayWords, clockTime, dayDigits, dayWords, instantWords, numberWords, plainDay } from '#kernel'

/* How quantities and quotations are written, on screen and on paper. */

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
