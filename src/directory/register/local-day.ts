import { clockTime, dayDigits, type Located, legalTimeOf, parisTime } from '#kernel'

/**
 * The day (`AAAA-MM-JJ`) that people of a structure read on their own calendar: on the evening of the 31st in Martinique it
 * is the 1st in Paris, and an action due on the 31st is not late.
 */
export function localDay(structure: Located, instant: Date): string {
  return dayDigits(instant, legalTimeOf(structure))
}

/** `09:05`: the time of day at a structure. */
export function localTime(structure: Located, instant: Date): string {
  return clockTime(instant, legalTimeOf(structure))
}

/** Whether the day of a structure can differ from the day in Paris: pages then say which day they use. */
export function isOverseas(structure: Located): boolean {
  return legalTimeOf(structure) !== parisTime
}
