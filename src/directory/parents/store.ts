import { and, count, eq, exists, inArray, isNull, like, or } from 'drizzle-orm'
import type { Database } from '#storage'
import type { SearchedWord } from '../register/search-words.ts'
import { hasSiren } from '../register/store-entities.ts'
import { indexedByTrigrams } from '../register/store-trigrams.ts'
import { trigramQuery } from '../register/trigrams.ts'
import { groupMembers, groups, legalEntities, structures } from '../tables.ts'
import type { FoundParent } from './parent.ts'

/** A text that more legal entities match tells none apart: none is listed. */
const mostNamed = 300

/** Legal entities with an open structure whose names hold each word. None for words under three letters, which no index knows. */
export async function listEntitiesNamed(database: Database, words: readonly SearchedWord[]): Promise<FoundParent[]> {
  if (trigramQuery(words) === undefined) return []
  const byIndex = await indexedByTrigrams(database, 'legal_entities', words)
  if (byIndex === 'too-many') return []
  const found = await database
    .select({ id: legalEntities.finess, name: legalEntities.name, searchText: legalEntities.searchText })
    .from(legalEntities)
    .where(and(byIndex, everyWord(legalEntities.searchText, words), exists(openOf(database))))
    .limit(mostNamed + 1)
  return found.length > mostNamed ? [] : found.map((entity) => ({ kind: 'legal-entity' as const, ...entity }))
}

function openOf(database: Database) {
  return database
    .select({ finess: structures.finess })
    .from(structures)
    .where(and(eq(structures.legalEntityFiness, legalEntities.finess), isNull(structures.closedOn)))
}

/** The legal entities of a FINESS number or a SIREN (nine digits), which can be the beginning of a SIRET. */
export async function listEntitiesOfNumber(database: Database, number: string): Promise<FoundParent[]> {
  const ofSiren = await database
    .selectDistinct({ finess: structures.legalEntityFiness })
    .from(structures)
    .where(hasSiren(number))
    .limit(mostNamed)
  const found = await database
    .select({ id: legalEntities.finess, name: legalEntities.name, searchText: legalEntities.searchText })
    .from(legalEntities)
    .where(inArray(legalEntities.finess, [number, ...ofSiren.map(({ finess }) => finess)]))
  return found.map((entity) => ({ kind: 'legal-entity' as const, ...entity }))
}

/** Open groups whose names hold each word. A country has some hundreds of groups: they are read in a row. */
export async function listGroupsNamed(database: Database, words: readonly SearchedWord[]): Promise<FoundParent[]> {
  return database
    .select({ kind: groups.kind, id: groups.id, name: groups.name, searchText: groups.searchText })
    .from(groups)
    .where(and(isNull(groups.closedAt), everyWord(groups.searchText, words)))
    .limit(mostNamed)
}

type TextColumn = typeof legalEntities.searchText | typeof groups.searchText

function everyWord(column: TextColumn, words: readonly SearchedWord[]) {
  return and(...words.map(({ holds }) => or(...holds.map((part) => like(column, `%${part}%`)))))
}

/** How many open structures each of some legal entities and open groups run, by number or id. One without is absent. */
export async function countStructuresOf(database: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const counted = { structures: count(structures.finess) }
  const ofEntities = await database
    .select({ id: structures.legalEntityFiness, ...counted })
    .from(structures)
    .where(and(inArray(structures.legalEntityFiness, [...ids]), isNull(structures.closedOn)))
    .groupBy(structures.legalEntityFiness)
  const ofGroups = await database
    .select({ id: groupMembers.groupId, ...counted })
    .from(groupMembers)
    .innerJoin(structures, eq(structures.legalEntityFiness, groupMembers.legalEntityFiness))
    .where(and(inArray(groupMembers.groupId, [...ids]), isNull(structures.closedOn)))
    .groupBy(groupMembers.groupId)
  return new Map([...ofEntities, ...ofGroups].map(({ id, structures }) => [id, structures]))
}
