import { byLegalEntity, openOn, type RegisteredStructure } from './expected.ts'
import type { YearStanding } from './standing.ts'
import type { YearStandings } from './year-exercises.ts'

/** A legal entity of which the yearly exercise is expected, with its health establishments and what they did together. */
export interface EntityInYear {
  readonly finess: string
  readonly sites: readonly string[]
  readonly standing: YearStanding
}

/** What each structure did by a day for the year of the day; undefined for one of which nothing is expected. */
export function standingInYear(
  { bySite }: YearStandings,
  day: string,
): (structure: RegisteredStructure) => YearStanding | undefined {
  const [wasOpen, isOpen] = openAtBothEnds(day)
  return (structure) =>
    wasOpen(structure) && isOpen(structure) ? (bySite.get(structure.finess) ?? 'nothing') : undefined
}

/** Like `standingInYear`, for the legal entities of health establishments: an exercise of one site does the duty of all. */
export function entitiesInYear(
  structures: readonly RegisteredStructure[],
  { byEntity }: YearStandings,
  day: string,
): EntityInYear[] {
  const [wasOpen, isOpen] = openAtBothEnds(day)
  return byLegalEntity(structures.filter(({ kind }) => kind === 'ES')).flatMap(({ finess, structures: members }) => {
    if (!members.some(wasOpen) || !members.some(isOpen)) return []
    const sites = members.map((member) => member.finess)
    return { finess, sites, standing: byEntity.get(finess) ?? 'nothing' }
  })
}

/** Open on the first day of the year, and on the day that is asked. */
function openAtBothEnds(day: string) {
  return [openOn(`${day.slice(0, 4)}-01-01`), openOn(day)] as const
}
