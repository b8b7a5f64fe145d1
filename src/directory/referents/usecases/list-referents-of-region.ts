import { z } from 'zod'
import { AppError, authorize, type Context, pageOf, query } from '#kernel'
import { entitiesOf, type ParentName, parentName, parentsAmong } from '../../parents/find-parents.ts'
import type { Parent } from '../../parents/parent.ts'
import { canReadDirectory, canReadReferents } from '../../policy.ts'
import { isFinessNumber, normalizeFinessNumber } from '../../register/finess-number.ts'
import { localDay } from '../../register/local-day.ts'
import { findRegion, type Region } from '../../register/regions.ts'
import { searchTextOf, typedWords } from '../../register/search-text.ts'
import { batchSize } from '../../register/store.ts'
import { listOpenOfRegion } from '../../register/store-places.ts'
import type { Structure } from '../../register/structure.ts'
import { listTerritoriesOf } from '../../territories/store.ts'
import type { Territory } from '../../territories/territory.ts'
import { isToConfirm, type Referent, type ReferentFunction, referentFunctions } from '../referent.ts'
import { listCurrentOf, listCurrentOfRegion } from '../store.ts'

/** One structure in the directory of its region. */
export interface DirectoryEntry {
  readonly structure: Structure
  readonly territory: Territory | null
  /** The current line of each function. The structure said nothing of an absent function. */
  readonly current: ReadonlyMap<ReferentFunction, Referent>
  readonly toConfirm: readonly ReferentFunction[]
}

export interface RegionDirectory {
  readonly region: Region
  /** The territories in which the actor sees structures. */
  readonly territories: readonly Territory[]
  /** How many structures the actor follows. */
  readonly followed: number
  /** How many of them were asked for. */
  readonly matching: number
  /** Legal entities and groups that the search finds, with how many of the followed structures each runs. */
  readonly parents: readonly Parent[]
  /** The legal entity or group whose structures were asked for; its name is null when FINESS does not name it. */
  readonly parent: ParentName | undefined
  /** The structures that were asked for, by name: those of the page when one is asked for. */
  readonly entries: readonly DirectoryEntry[]
  readonly page: number
  readonly pages: number
}

/**
 * The referents of the open structures of a region (INSEE code): all structures for the role of the region, the
 * structures of a territory for its animator. Each reading leaves a row in the log, since names and contacts leave the
 * server. Throws not-found for a territory, a legal entity or a group in which the actor follows nothing.
 */
export const listReferentsOfRegion = query({
  exports: 'directory.list-referents-of-region',
  input: z.strictObject({
    region: z.string(),
    /** Id of a territory, to keep its structures alone. */
    territory: z.string().optional(),
    /** Keeps the structures where this function is vacant, or where its state is unknown. */
    missing: z.enum(referentFunctions).optional(),
    /** Keeps the structures of a legal entity (its FINESS number) or of an open group (its id). */
    parent: z.string().max(100).optional(),
    /** Words of the name or the town; the FINESS number of the structure or its legal entity; a SIREN. */
    search: z.string().max(100).default(''),
    /** Lists one page of the structures, and counts them all. */
    page: z.number().int().min(1).optional(),
  }),
  run: async (database, wanted, { actor, clock }: Context): Promise<RegionDirectory> => {
    const region = authorize(actor, findRegion(wanted.region), canReadDirectory)
    const territories = await listTerritoriesOf(database, region.code)
    const followed = (await listOpenOfRegion(database, region)).filter(({ place }) => canReadReferents(actor, place))
    const located = followed.map(({ structure, place }) => ({
      structure,
      territory: territories.find(({ id }) => id === place.territoryId) ?? null,
    }))
    const seen = new Set(located.map(({ territory }) => territory?.id))
    const words = typedWords(wanted.search)
    if (wanted.territory !== undefined && !seen.has(wanted.territory)) throw new AppError('not-found', 'not-found')
    const entities = wanted.parent === undefined ? undefined : await entitiesOf(database, wanted.parent)
    const isKnown = !entities || located.some(({ structure }) => entities.has(structure.legalEntityFiness))
    if (!isKnown) throw new AppError('not-found', 'not-found')
    const asked = located.filter(
      (each) =>
        isIn(each, wanted.territory) &&
        (entities?.has(each.structure.legalEntityFiness) ?? true) &&
        isNamed(each, wanted.search, words),
    )
    const shown = <Item>(all: readonly Item[]) =>
      wanted.page === undefined ? { items: all, page: 1, pages: 1 } : pageOf(all, wanted.page)
    // Who holds a function decides on the list only when the functions that nobody holds are asked for.
    const read = wanted.missing ? asked : shown(asked).items
    const lines =
      read.length > batchSize
        ? await listCurrentOfRegion(database, region)
        : await listCurrentOf(
            database,
            read.map(({ structure }) => structure.finess),
          )
    const current = groupByStructure(lines)
    const entries = read
      .map((each) => entryOf(each, current.get(each.structure.finess) ?? [], clock()))
      .filter((entry) => lacks(entry, wanted.missing))
    const { items, ...place } = wanted.missing ? shown(entries) : { ...shown(asked), items: entries }
    return {
      region,
      territories: territories.filter(({ id }) => seen.has(id)),
      followed: followed.length,
      parents: await parentsAmong(database, wanted.search, followed),
      parent: wanted.parent === undefined ? undefined : await parentName(database, wanted.parent),
      matching: wanted.missing ? entries.length : asked.length,
      entries: items,
      page: place.page,
      pages: place.pages,
    }
  },
  subject: ({ region }) => `region:${region.code}`,
})

type Located = Pick<DirectoryEntry, 'structure' | 'territory'>

function entryOf(located: Located, lines: readonly Referent[], now: Date): DirectoryEntry {
  const today = localDay(located.structure, now)
  const toConfirm = lines.filter((line) => isToConfirm(line, today)).map((line) => line.function)
  return { ...located, current: new Map(lines.map((line) => [line.function, line])), toConfirm }
}

function isIn({ territory }: Located, wanted: string | undefined): boolean {
  return wanted === undefined || territory?.id === wanted
}

/** The text is the number of the legal entity or its SIREN, or each word begins a word of the name, the town or the number. */
function isNamed({ structure }: Located, search: string, words: readonly string[]): boolean {
  const number = normalizeFinessNumber(search)
  const isNumber = isFinessNumber(number)
  if (isNumber && (structure.legalEntityFiness === number || structure.siret?.startsWith(number))) return true
  const text = searchTextOf(structure)
  return words.every((word) => text.includes(` ${word}`))
}

function lacks({ current }: DirectoryEntry, wanted: ReferentFunction | undefined): boolean {
  return wanted === undefined || (current.get(wanted)?.standing ?? 'vacant') === 'vacant'
}

function groupByStructure(lines: readonly Referent[]): Map<string, Referent[]> {
  const groups = new Map<string, Referent[]>()
  for (const line of lines) groups.set(line.finess, [...(groups.get(line.finess) ?? []), line])
  return groups
}
