import { clockTime, dayDigits, type LegalTime, type Located, legalTimeOf, parisTime } from '#kernel'
import type { Region } from './regions.ts'

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

/** The time that people of a region read on their own clocks: its départements share one. */
export function regionTime({ departements }: Pick<Region, 'departements'>): LegalTime {
  return legalTimeOf({ departement: departements[0] ?? '' })
}

/** The day (`AAAA-MM-JJ`) on the calendar of a region. */
export function regionDay(region: Pick<Region, 'departements'>, instant: Date): string {
  return dayDigits(instant, regionTime(region))
}

/** Whether the day of a structure can differ from the day in Paris: pages then say which day they use. */
export function isOverseas(structure: Located): boolean {
  return legalTimeOf(structure) !== parisTime
}
