import { dayDigits } from '#kernel'
import type { Establishment } from './structure.ts'

/**
 * Legal times overseas, as the time zone database names them, by INSEE code of the département or collectivity. Everywhere
 * else it is the time of Paris.
 */
const overseasTimeZones: ReadonlyMap<string, string> = new Map([
  ['971', 'America/Guadeloupe'],
  ['972', 'America/Martinique'],
  ['973', 'America/Cayenne'],
  ['974', 'Indian/Reunion'],
  ['975', 'America/Miquelon'],
  ['976', 'Indian/Mayotte'],
  ['977', 'America/St_Barthelemy'],
  ['978', 'America/Marigot'],
  ['986', 'Pacific/Wallis'],
  ['987', 'Pacific/Tahiti'],
  ['988', 'Pacific/Noumea'],
])

type Located = Pick<Establishment, 'departement'>

/**
 * The day (`AAAA-MM-JJ`) that people of a structure read on their own calendar: on the evening of the 31st in Martinique it
 * is the 1st in Paris, and an action due on the 31st is not late.
 */
export function localDay({ departement }: Located, instant: Date): string {
  return dayDigits(instant, overseasTimeZones.get(departement))
}

/** `09:05`: the time of day at a structure. */
export function localTime({ departement }: Located, instant: Date): string {
  const timeZone = overseasTimeZones.get(departement) ?? 'Europe/Paris'
  return new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant)
}

/** Whether the day of a structure can differ from the day in Paris: pages then say which day they use. */
export function isOverseas({ departement }: Located): boolean {
  return overseasTimeZones.has(departement)
}
