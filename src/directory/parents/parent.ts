import type { GroupKind } from '../groups/group.ts'

/** What runs several structures: a legal entity, or a group of legal entities. A search lists both beside structures. */
export interface Parent {
  readonly kind: 'legal-entity' | GroupKind
  /** The FINESS number of the legal entity, or the id of the group. */
  readonly id: string
  /** Null for a legal entity that FINESS does not name. */
  readonly name: string | null
  /** How many open structures it runs. */
  readonly structures: number
}

/** A parent as a search finds it: `searchText` holds the words of its name. */
export interface FoundParent extends Omit<Parent, 'structures'> {
  readonly searchText: string
}

/** More parents than this are not shown: a longer text tells them apart. */
export const mostParents = 5

/** Names whose words begin so come first, then by name; groups before legal entities of equal rank. */
export function inOrderOfSearch(found: readonly FoundParent[], words: readonly string[]): FoundParent[] {
  const rank = ({ kind, searchText }: FoundParent) =>
    (words.every((word) => searchText.includes(` ${word}`)) ? 0 : 2) + (kind === 'legal-entity' ? 1 : 0)
  return found.toSorted(
    (one, other) => rank(one) - rank(other) || compare(one.searchText, other.searchText) || compare(one.id, other.id),
  )
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}
