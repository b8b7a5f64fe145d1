import type { SizeClass, StructureOutline, Territory } from '#directory'
import type { Exercise } from '../record/exercise.ts'

/** A structure that somebody follows, with the groups of its legal entity. */
export interface FollowedStructure extends StructureOutline {
  readonly groups: readonly string[]
  /** By the open structures of its legal entity in the region. */
  readonly size: SizeClass
  /** Whether the list that the filter names holds the structure or its legal entity; true when it names none. */
  readonly isListed: boolean
}

/** The structures, and the exercises, that a figure is about. An absent filter keeps all of them. */
export interface RegionFilter {
  /** Id; null keeps the structures without territory. */
  readonly territory?: string | null
  readonly departement?: string
  /** Id. */
  readonly group?: string
  readonly kind?: 'ES' | 'ESMS'
  readonly size?: SizeClass
  /** Id of a list that the region keeps. */
  readonly list?: string
  /** Keeps the exercises of this level alone. */
  readonly level?: NonNullable<Exercise['level']>
}

export function isKept(
  structure: FollowedStructure,
  { territory, departement, group, kind, size }: RegionFilter,
): boolean {
  return (
    (territory === undefined || structure.place.territoryId === territory) &&
    (departement === undefined || structure.departement === departement) &&
    (group === undefined || structure.groups.includes(group)) &&
    (kind === undefined || structure.kind === kind) &&
    (size === undefined || structure.size === size) &&
    structure.isListed
  )
}

/** What a page cuts the figures by. */
export const cutNames = ['territory', 'departement', 'group', 'level'] as const
export type CutName = (typeof cutNames)[number]

interface Named {
  readonly id: string
  readonly name: string
}

export interface Choices {
  readonly territories: readonly Pick<Territory, 'id' | 'name'>[]
  readonly departements: readonly string[]
  readonly groups: readonly Named[]
  /** Lists that the region keeps: none for somebody who may not use them. */
  readonly lists: readonly Named[]
  /** Whether a structure has no territory. */
  readonly hasUnplaced: boolean
  /** The territories of somebody who follows those alone, also without structure; none for somebody who follows the whole region. */
  readonly own: readonly Named[]
}

/** What the structures that somebody follows can be told apart by: a choice that keeps none of them is not offered. */
export function choicesOf(
  structures: readonly FollowedStructure[],
  {
    territories,
    groups,
    lists,
    own,
  }: Pick<Choices, 'own'> & {
    readonly territories: readonly Territory[]
    readonly groups: readonly Named[]
    readonly lists: readonly Named[]
  },
): Choices {
  const places = new Set(structures.map(({ place }) => place.territoryId))
  const known = new Set(structures.flatMap((structure) => structure.groups))
  return {
    territories: territories.filter(({ id }) => places.has(id)),
    departements: [...new Set(structures.map(({ departement }) => departement))].sort(),
    groups: groups.filter(({ id }) => known.has(id)),
    lists,
    hasUnplaced: places.has(null),
    own,
  }
}

/** Whether each filter is among the choices: any other is refused like a page that does not exist. */
export function areOffered({ territory, departement, group }: RegionFilter, choices: Choices): boolean {
  const { territories, departements, groups } = choices
  const isTerritory = territory == null || territories.some(({ id }) => id === territory)
  return (
    isTerritory &&
    (departement === undefined || departements.includes(departement)) &&
    (group === undefined || groups.some(({ id }) => id === group))
  )
}
