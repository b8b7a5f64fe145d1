import { type Kind, kinds } from '#directory'

/** Whom a campaign or an alert asks: the open structures that meet every criterion. An empty criterion lets all pass. */
export interface Target {
  readonly kinds: readonly Kind[]
  readonly departements: readonly string[]
  /** Ids of territories of the region. */
  readonly territories: readonly string[]
  /** Ids of groups, of which a legal entity is a member. */
  readonly groups: readonly string[]
  /** Ids of lists that the region keeps; absent from an alert older than the lists. */
  readonly lists?: readonly string[]
  /** FINESS numbers. */
  readonly structures: readonly string[]
}

export const everyone: Target = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: [] }

/** What a target needs to know of a structure. */
export interface Targeted {
  readonly finess: string
  readonly kind: Kind
  readonly departement: string
  readonly territoryId: string | null
  readonly groups: readonly string[]
  readonly lists: readonly string[]
}

export function isTargeted(structure: Targeted, target: Target): boolean {
  const { finess, kind, departement, territoryId, groups, lists } = structure
  const meets = (criterion: readonly string[], values: readonly string[]) =>
    criterion.length === 0 || values.some((value) => criterion.includes(value))
  return (
    meets(target.kinds, [kind]) &&
    meets(target.departements, [departement]) &&
    meets(target.territories, territoryId === null ? [] : [territoryId]) &&
    meets(target.groups, groups) &&
    meets(target.lists ?? [], lists) &&
    meets(target.structures, [finess])
  )
}

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text)
}
