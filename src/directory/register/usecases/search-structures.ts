import { z } from 'zod'
import { query } from '#kernel'
import { structuresOfGroup } from '../../groups/store-members.ts'
import { findParents, numberSearched, searchWordsOf } from '../../parents/find-parents.ts'
import type { Parent } from '../../parents/parent.ts'
import { canManageTerritories } from '../../policy.ts'
import { searchedWord } from '../search-words.ts'
import { listMatching } from '../store-search.ts'
import type { Structure } from '../structure.ts'

export interface StructureSearch {
  readonly structures: readonly Structure[]
  /** Whether more structures match than are shown. */
  readonly more: boolean
  /** Legal entities and groups that match, and run open structures. */
  readonly parents: readonly Parent[]
}

const longestText = 100

const input = z.strictObject({
  /** Read up to `longestText`. */
  text: z.string().transform((text) => text.slice(0, longestText)),
  limit: z.number().int().min(1).max(100).default(20),
  /** Id of an open group, to list the structures of its legal entities instead. */
  group: z.string().max(100).optional(),
})

/**
 * Finds open structures by name, town, FINESS number, or the number of their legal entity. Accents and case do not
 * matter; each of the first eight words must match. The structure of that very number comes first, then the structures
 * with a word of the name that begins so. A text without letter or digit finds nothing. Beside the structures stand the
 * legal entities of that name, FINESS number or SIREN, and, for the people who manage groups, the groups of that name.
 */
export const searchStructures = query({
  input,
  run: async (database, { text, limit, group }, { actor }): Promise<StructureSearch> => {
    const mayReadGroups = canManageTerritories(actor)
    if (group !== undefined) {
      const ofGroup = mayReadGroups ? await structuresOfGroup(database, group) : []
      return { structures: ofGroup.slice(0, limit), more: ofGroup.length > limit, parents: [] }
    }
    const words = searchWordsOf(text)
    if (words.length === 0) return { structures: [], more: false, parents: [] }
    const finess = numberSearched(text)
    const found = await listMatching(database, { words: words.map(searchedWord), finess, limit: limit + 1 })
    const parents = await findParents(database, { text, groups: mayReadGroups })
    return { structures: found.slice(0, limit), more: found.length > limit, parents }
  },
})
