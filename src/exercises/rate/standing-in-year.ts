import { byLegalEntity, isExpected, type RegisteredStructure, type YearSpan } from './expected.ts'
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
  const span = spanUntil(day)
  return (structure) => (isExpected([structure], span) ? (bySite.get(structure.finess) ?? 'nothing') : undefined)
}

/** Like `standingInYear`, for the legal entities of health establishments: an exercise of one site does the duty of all. */
export function entitiesInYear(
  structures: readonly RegisteredStructure[],
  { byEntity }: YearStandings,
  day: string,
): EntityInYear[] {
  const span = spanUntil(day)
  return byLegalEntity(structures.filter(({ kind }) => kind === 'ES')).flatMap(({ finess, structures: members }) => {
    if (!isExpected(members, span)) return []
    const sites = members.map((member) => member.finess)
    return { finess, sites, standing: byEntity.get(finess) ?? 'nothing' }
  })
}

function spanUntil(day: string): YearSpan {
  return { first: `${day.slice(0, 4)}-01-01`, last: day }
}
