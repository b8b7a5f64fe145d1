import { z } from 'zod'
import { listResultsInForce, type ResultInForce } from '#assessment'
import { listStructuresNamed, type Region, regionDay, type Structure, sizeClasses } from '#directory'
import {
  type Choices,
  type FollowedStructure,
  isFoundAmong,
  isKept,
  listFollowed,
  longestSearch,
  type RegionFilter,
  reachFollowed,
} from '#exercises'
import { authorize, flatMapInTurns, type ListPage, nameInAddress, pageOf, query, sortInTurns } from '#kernel'
import type { Database } from '#storage'
import { canListResults, canReadStanding, type SeenStanding, standingSeenBy } from '../policy.ts'
import { resultStandings, type Standing, waitsForRegion } from '../result-word.ts'
import { listStandingWords } from '../store.ts'

/** `waiting`: what waits for the region, never read or answered since its question. */
export const resultFilters = ['waiting', 'all', ...resultStandings] as const
export type ResultFilter = (typeof resultFilters)[number]

type PlacedResult = ResultInForce & SeenStanding

/** The last result of a structure for one questionnaire, and where it stands with the region. */
export interface ListedResult extends ResultInForce, SeenStanding {
  readonly structure: Structure
  readonly place: FollowedStructure
}

export interface ResultList {
  readonly region: Region
  readonly filter: Omit<RegionFilter, 'level'>
  readonly choices: Choices
  readonly shown: ResultFilter
  readonly search: string
  readonly list: ListPage<ListedResult>
  /** How many results of the search stand at each, whatever is shown of them. */
  readonly counts: Readonly<Record<ResultFilter, number>>
}

/**
 * The results in force of the structures that somebody follows, with the word of the region on each: those that wait for it first.
 * Each reading leaves a row in the log.
 */
export const listResults = query({
  exports: 'result-reviews.list',
  input: z.strictObject({
    region: nameInAddress,
    territory: nameInAddress.nullable().optional(),
    departement: nameInAddress.optional(),
    group: nameInAddress.optional(),
    kind: z.enum(['ES', 'ESMS']).optional(),
    size: z.enum(sizeClasses).optional(),
    list: nameInAddress.optional(),
    shown: z.enum(resultFilters).default('waiting'),
    search: z.string().max(longestSearch).default(''),
    page: z.number().int().default(1),
    /** Every line at once, for a file. */
    whole: z.boolean().default(false),
  }),
  run: async (database, { region: code, shown, search, page, whole, ...filter }, context): Promise<ResultList> => {
    const { actor, clock } = context
    const region = authorize(actor, reachFollowed(actor, code), canListResults)
    const since = regionDay(region, clock())
    const { structures, choices } = await listFollowed(database, actor, { region, since, filter })
    const read = await flatMapInTurns(structures, (each) =>
      isKept(each, filter) && canReadStanding(actor, each) ? [each] : [],
    )
    const places = new Map(read.map((each) => [each.finess, each]))
    const results = await listResultsInForce(database, [...places.keys()])
    const words = await listStandingWords(
      database,
      results.map(({ id }) => id),
    )
    const standing = await flatMapInTurns(results, (result) => {
      const placed = places.get(result.finess)
      return placed ? [{ ...result, ...standingSeenBy(actor, placed, words.get(result.id) ?? []) }] : []
    })
    // A search is made over the names of all, so that each count tells what its link will show.
    const searched = search === '' ? standing : await searchedIn(database, standing, search)
    const kept = await flatMapInTurns(searched, (each) => (isShown(each, shown) ? [each] : []))
    const found = await sortInTurns(kept, oldestFirst)
    const list = whole ? { items: found, page: 1, pages: 1, total: found.length } : pageOf(found, page)
    return {
      region,
      filter,
      choices,
      shown,
      search,
      list: { ...list, items: await described(database, list.items, places) },
      counts: await countsOf(searched),
    }
  },
  subject: ({ region }) => `region:${region.code}`,
})

function isShown(standing: Standing, shown: ResultFilter): boolean {
  return shown === 'all' || (shown === 'waiting' ? waitsForRegion(standing) : standing.standing === shown)
}

function oldestFirst(one: PlacedResult, other: PlacedResult): number {
  return one.submittedAt.getTime() - other.submittedAt.getTime() || (one.id < other.id ? -1 : 1)
}

async function searchedIn(database: Database, results: readonly PlacedResult[], search: string) {
  const named = await namedBehind(database, results)
  return flatMapInTurns(results, (each) => {
    const structure = named.get(each.finess)
    return structure && isFoundAmong([structure], search) ? [each] : []
  })
}

/** A page names the structures that it shows, and not the others. */
async function described(
  database: Database,
  results: readonly PlacedResult[],
  places: ReadonlyMap<string, FollowedStructure>,
): Promise<ListedResult[]> {
  const named = await namedBehind(database, results)
  return flatMapInTurns(results, (each): ListedResult[] => {
    const [structure, place] = [named.get(each.finess), places.get(each.finess)]
    return structure && place ? [{ ...each, structure, place }] : []
  })
}

function namedBehind(database: Database, results: readonly PlacedResult[]): Promise<Map<string, Structure>> {
  return listStructuresNamed(
    database,
    results.map(({ finess }) => finess),
  )
}

async function countsOf(all: readonly Standing[]): Promise<Record<ResultFilter, number>> {
  const counts = Object.fromEntries(resultFilters.map((shown) => [shown, 0])) as Record<ResultFilter, number>
  await flatMapInTurns(all, (each) => {
    for (const shown of resultFilters) if (isShown(each, shown)) counts[shown] += 1
    return []
  })
  return counts
}
