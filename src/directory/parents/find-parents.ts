import type { Database } from '#storage'
import { listGroupNames, listMemberships } from '../groups/store.ts'
import { isFinessNumber, normalizeFinessNumber } from '../register/finess-number.ts'
import { wordsOf } from '../register/search-text.ts'
import { searchedWord, withInitials } from '../register/search-words.ts'
import { listLegalEntityNames } from '../register/store-names.ts'
import type { Structure } from '../register/structure.ts'
import { withWholeNumbers } from '../register/whole-numbers.ts'
import { inOrderOfSearch, mostParents, type Parent } from './parent.ts'
import { countStructuresOf, listEntitiesNamed, listEntitiesOfNumber, listGroupsNamed } from './store.ts'

interface Wanted {
  readonly text: string
  /** Whether groups are looked for too. */
  readonly groups: boolean
}

/** Legal entities and groups by name, FINESS number or SIREN, those that run an open structure: `mostParents` at most. */
export async function findParents(database: Database, { text, groups }: Wanted): Promise<Parent[]> {
  const words = searchWordsOf(text)
  if (words.length === 0) return []
  const searched = words.map(searchedWord)
  const number = numberSearched(text)
  const entities = number ? await listEntitiesOfNumber(database, number) : await listEntitiesNamed(database, searched)
  const found = inOrderOfSearch([...entities, ...(groups ? await listGroupsNamed(database, searched) : [])], words)
  const shown = found.slice(0, mostParents)
  const counts = await countStructuresOf(
    database,
    shown.map(({ id }) => id),
  )
  return shown.flatMap(({ searchText: _, ...parent }) => {
    const structures = counts.get(parent.id) ?? 0
    return structures === 0 ? [] : [{ ...parent, structures }]
  })
}

/** The legal entities of a group, or the legal entity itself, by number. */
export async function entitiesOf(database: Database, id: string): Promise<Set<string>> {
  const memberships = isFinessNumber(id) ? [] : await listMemberships(database, id)
  return new Set(isFinessNumber(id) ? [id] : memberships.map(({ legalEntityFiness }) => legalEntityFiness))
}

export interface ParentName {
  /** The FINESS number of the legal entity, or the id of the group. */
  readonly id: string
  readonly isGroup: boolean
  readonly name: string | null
}

export async function parentName(database: Database, id: string): Promise<ParentName> {
  if (isFinessNumber(id))
    return { id, isGroup: false, name: (await listLegalEntityNames(database, [id])).get(id) ?? null }
  return { id, isGroup: true, name: (await listGroupNames(database, [id])).get(id) ?? null }
}

/** Legal entities and groups that run some of these structures, with how many of them each runs. */
export async function parentsAmong(
  database: Database,
  text: string,
  followed: readonly { readonly structure: Structure }[],
): Promise<Parent[]> {
  const among: Parent[] = []
  for (const parent of await findParents(database, { text, groups: true })) {
    const entities = await entitiesOf(database, parent.id)
    const structures = followed.filter(({ structure }) => entities.has(structure.legalEntityFiness)).length
    if (structures > 0) among.push({ ...parent, structures })
  }
  return among
}

/** Each word is one more pattern to look for in each row. */
const mostWords = 8

/** The words of a typed text that a search looks for. */
export function searchWordsOf(text: string): string[] {
  return [...new Set(withInitials(withWholeNumbers(wordsOf(text))))].slice(0, mostWords)
}

/** The number that a search is about and nothing else, written in one way or another; empty when there is none. */
export function numberSearched(text: string): string {
  const [word = '', ...others] = searchWordsOf(text)
  const number = normalizeFinessNumber(word)
  return others.length === 0 && isFinessNumber(number) ? number : ''
}
