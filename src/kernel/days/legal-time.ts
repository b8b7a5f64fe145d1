declare const named: unique symbol

/** The legal time of a place, as the time zone database names it. Made here alone, so that no day is shown without its place. */
export type LegalTime = string & { readonly [named]: true }

/**
 * For what belongs to no structure: accounts, the log, the programme. Whatever is shown for a structure has the time of the
 * structure: `test/kernel/days-of-structures.test.ts` lists the files that may name Paris.
 */
export const parisTime = 'Europe/Paris' as LegalTime

/** By INSEE code of the département or collectivity. Everywhere else it is the time of Paris. */
const overseasTimes: ReadonlyMap<string, LegalTime> = new Map(
  Object.entries({
    971: 'America/Guadeloupe',
    972: 'America/Martinique',
    973: 'America/Cayenne',
    974: 'Indian/Reunion',
    975: 'America/Miquelon',
    976: 'Indian/Mayotte',
    977: 'America/St_Barthelemy',
    978: 'America/Marigot',
    986: 'Pacific/Wallis',
    987: 'Pacific/Tahiti',
    988: 'Pacific/Noumea',
  }).map(([departement, name]) => [departement, name as LegalTime]),
)

export interface Located {
  readonly departement: string
}

/** The time of all of some structures; that of Paris when they differ, or are none. */
export function sharedLegalTime(structures: readonly Located[]): LegalTime {
  const [time = parisTime, ...others] = new Set(structures.map(legalTimeOf))
  return others.length === 0 ? time : parisTime
}

/** The time that people of a structure read on their own clocks. Without a known structure it is that of Paris. */
export function legalTimeOf(structure: Located | undefined): LegalTime {
  return overseasTimes.get(structure?.departement ?? '') ?? parisTime
}
