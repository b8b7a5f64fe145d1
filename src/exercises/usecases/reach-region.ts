import type { Place } from '#access'
import {
  findRegion,
  listGroups,
  listGroupsOf,
  listOutlinesSince,
  listTerritoriesOf,
  type Region,
  regionDay,
  type StructureOutline,
  sizeClassOf,
  type Territory,
} from '#directory'
import { type Actor, AppError, type Authorized, authorize, type Context, nextTurn, refuseIssues } from '#kernel'
import type { Database } from '#storage'
import { listFilter } from '#structure-lists'
import { judgedApart, type LevelledExercise, ruleTurns } from '../follow/alike.ts'
import { areOffered, type Choices, choicesOf, type FollowedStructure, type RegionFilter } from '../follow/followed.ts'
import { canFollowExercises, canFollowRegion } from '../policy.ts'
import { rateIssues } from '../rate/rate-question.ts'
import type { RateQuestion } from '../rate/year-rate.ts'
import { readAlike } from '../store-region.ts'

type Asked = RegionFilter & {
  readonly region: string
  readonly year?: number
  readonly esUnit: NonNullable<RateQuestion['esUnit']>
  readonly riskDay: string
}

export interface ReachedRegion {
  readonly region: Authorized<Region>
  readonly question: Required<RateQuestion>
  readonly filter: RegionFilter
  /** Every structure that the actor follows, also those that the filter leaves out. */
  readonly structures: readonly FollowedStructure[]
  /** Those, and the other sites of their legal entities in the region: of these, only the standing is told. */
  readonly deciding: readonly StructureOutline[]
  readonly choices: Choices
  /** FINESS numbers of every structure of the region, followed or not: they tell since when the register is filled in. */
  readonly regionNumbers: readonly string[]
}

/**
 * The structures of a region that were open since `firstYear`, and whose shared exercises the actor reads: all of them for
 * the region, those of a territory for its animator. Throws not-found for others, and for a filter that names nothing there.
 */
export async function reachRegion(
  database: Database,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  { region: code, year: askedYear, esUnit, riskDay, ...filter }: Asked,
  firstYear: (year: number) => number = (year) => year,
): Promise<ReachedRegion> {
  const region = reachFollowed(actor, code)
  const today = regionDay(region, clock())
  const year = askedYear ?? Number(today.slice(0, 4))
  refuseIssues('exercise-rate-invalid', rateIssues({ year, today, riskDay }))
  const followed = await listFollowed(database, actor, { region, since: `${firstYear(year)}-01-01`, filter })
  return { region, question: { year, today, esUnit, riskDay }, filter, ...followed }
}

/** The region of an INSEE code, for somebody who follows all of it or one of its territories. Throws not-found for others. */
export function reachFollowed(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), canFollowRegion)
}

export type FollowedRegion = Pick<ReachedRegion, 'structures' | 'deciding' | 'choices' | 'regionNumbers'>

/** The structures open since a day that somebody follows. Throws not-found for a filter that names nothing there. */
export async function listFollowed(
  database: Database,
  actor: Actor,
  { region, since, filter }: { readonly region: Region; readonly since: string; readonly filter: RegionFilter },
): Promise<FollowedRegion> {
  const isFollowed = (place: Place) => canFollowExercises(actor, place)
  const { lists, has } = await listFilter(database, actor, { region: region.code, list: filter.list })
  const { structures, deciding, regionNumbers } = await followedOf(database, { isFollowed, has }, { region, since })
  await nextTurn()
  const [territories, groups] = [
    await listTerritoriesOf(database, region.code),
    await listGroups(database, region.code),
  ]
  const own = ownAmong(territories, actor, region)
  const choices = choicesOf(structures, { territories, groups, lists, own })
  await nextTurn()
  if (!areOffered(filter, choices)) throw new AppError('not-found', 'not-found')
  return { structures, deciding, choices, regionNumbers }
}

const nowhere = { finess: '', legalEntityFiness: '' }

/** The territories of somebody who follows those alone; none for somebody who follows the whole region. */
export async function listOwnTerritories(
  database: Database,
  actor: Actor,
  region: Region,
): Promise<readonly Territory[]> {
  return ownAmong(await listTerritoriesOf(database, region.code), actor, region)
}

/** Only somebody who follows the whole region follows its structures without territory. */
function ownAmong(territories: readonly Territory[], actor: Actor, { code }: Region): readonly Territory[] {
  const isFollowed = (territoryId: string | null) =>
    canFollowExercises(actor, { ...nowhere, territoryId, region: code })
  return isFollowed(null) ? [] : territories.filter(({ id }) => isFollowed(id))
}

/** Every structure of a region, for figures in which no structure can be recognised: their reader may follow none of them. */
export async function listWholeRegion(
  database: Database,
  region: Authorized<Region>,
  since: string,
): Promise<FollowedRegion> {
  const everybody = { isFollowed: () => true, has: () => true }
  const whole = await followedOf(database, everybody, { region, since })
  const territories = await listTerritoriesOf(database, region.code)
  return { ...whole, choices: choicesOf(whole.structures, { territories, groups: [], lists: [], own: [] }) }
}

async function followedOf(
  database: Database,
  { isFollowed, has }: { readonly isFollowed: (place: Place) => boolean; readonly has: (finess: string) => boolean },
  { region, since }: { readonly region: Region; readonly since: string },
): Promise<Omit<FollowedRegion, 'choices'>> {
  const all = await listOutlinesSince(database, region, since)
  // Others are answered before the many structures of a large region are gone through.
  await nextTurn()
  const own = all.map(({ place }) => isFollowed(place))
  const entities = new Set(all.filter((_, index) => own[index]).map(({ legalEntityFiness }) => legalEntityFiness))
  const groups = await listGroupsOf(database, [...entities])
  const open = countOpen(all)
  await nextTurn()
  const [structures, deciding]: [FollowedStructure[], StructureOutline[]] = [[], []]
  for (const [index, outline] of all.entries()) {
    const { finess, legalEntityFiness, kind, departement, openedOn, closedOn, place } = outline
    if (!entities.has(legalEntityFiness)) continue
    if (!own[index]) deciding.push(outline)
    else {
      const size = sizeClassOf(open.get(legalEntityFiness) ?? 1)
      // Written out: with `...outline` each would take a third more memory, and a region has up to forty thousand structures.
      const followed: FollowedStructure = {
        finess,
        legalEntityFiness,
        kind,
        departement,
        openedOn,
        closedOn,
        place,
        groups: groups.get(legalEntityFiness) ?? inNoGroup,
        size,
        isListed: has(finess),
      }
      structures.push(followed)
      deciding.push(followed)
    }
  }
  return { structures, deciding, regionNumbers: all.map(({ finess }) => finess) }
}

const inNoGroup: readonly string[] = []

/** How many open structures each legal entity runs in the region. */
function countOpen(outlines: readonly StructureOutline[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { legalEntityFiness, closedOn } of outlines)
    if (closedOn === null) counts.set(legalEntityFiness, (counts.get(legalEntityFiness) ?? 0) + 1)
  return counts
}

/** The crisis exercises of some years that decide on the structures reached, judged for the region: those of equal facts together. */
export async function* exercisesOver(
  database: Database,
  { region, deciding }: ReachedRegion,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<readonly LevelledExercise[]> {
  const numbers = deciding.map(({ finess }) => finess)
  const span = { from: `${from}-01-01`, to: `${to}-12-31`, turns: ruleTurns() }
  for await (const alike of readAlike(database, numbers, span)) yield judgedApart(alike, region.code)
}
