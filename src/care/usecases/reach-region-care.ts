import { findRegion, listTerritoriesOf, type Region, type Territory } from '#directory'
import { type Actor, AppError, type Authorized, authorize, type Context, inFrenchOrder } from '#kernel'
import type { CatalogueContext, ProgrammeDomain } from '#questionnaires'
import type { Database } from '#storage'
import { type ListFilter, listFilter } from '#structure-lists'
import { standingOf } from '../candidates/application.ts'
import type { CandidateCategory } from '../candidates/candidate.ts'
import { type Day, legalDay } from '../conditions/days.ts'
import { shownState } from '../items/item.ts'
import { candidateState } from '../items/item-state.ts'
import { canFollowCare, canFollowInRegion, canReviewInRegion } from '../policy.ts'
import {
  type CandidateOutline,
  type CareFilter,
  categoriesOf,
  type ItemOutline,
  isKeptCandidate,
} from '../region/outline.ts'
import { type SaidOfItem, waitsForReview } from '../region/waiting.ts'
import * as store from '../store.ts'
import { listItemOutlines } from '../store-region.ts'
import { membersWithStates, statesOfMembers, withoutMoney } from './care-sheets.ts'
import { type ReachedCandidate, reachMany } from './known-today.ts'

/** What the candidates that somebody follows can be told apart by: a choice that keeps none of them is not offered. */
export interface CareChoices {
  readonly domains: readonly ProgrammeDomain[]
  readonly categories: readonly CandidateCategory[]
  readonly territories: readonly Pick<Territory, 'id' | 'name'>[]
  readonly departements: readonly string[]
  /** Lists that the region keeps: none for somebody who may not use them. */
  readonly lists: ListFilter['lists']
  /** Whether a structure of a candidate has no territory. */
  readonly hasUnplaced: boolean
}

export interface ReachedCare {
  readonly region: Region
  readonly today: Day
  readonly domain: ProgrammeDomain
  readonly choices: CareChoices
  readonly filter: CareFilter
  /** The candidates that the actor follows and the filter keeps, by name. */
  readonly candidates: readonly CandidateOutline[]
  readonly canReview: boolean
}

/** The input of each page about the candidates of a region. The most complete domain when none is named. */
export interface AskedCare extends CareFilter {
  readonly region: string
  readonly domain?: string
}

/**
 * The candidates of a region to one domain of the programme that the actor follows: all of them for the region, those of the
 * territory for an animator. Throws not-found for somebody who follows neither, and for a filter that names nothing there.
 */
export async function reachRegionCare(
  database: Database,
  { actor, clock, catalogue }: Context & CatalogueContext,
  { region: code, domain: wanted, ...filter }: AskedCare,
): Promise<ReachedCare> {
  const domains = catalogue.latestProgramme('care').domains.filter(({ audience }) => audience.includes('ES'))
  const domain = domainNamed(domains, wanted)
  const canReview = canReviewInRegion(actor, code)
  const all = await reachMany(database, await store.listCandidatesOfRegion(database, code))
  const followed = canReview ? all : all.filter((each) => canFollowCare(actor, each))
  const region = authorize(actor, findRegion(code), (each) => canFollowInRegion(each, code))
  if (!domain) throw new AppError('not-found', 'not-found')
  const listed = await listFilter(database, actor, { region: code, list: filter.list })
  const outlines = await outlinesOf(database, followed, { domain, canReview, listed })
  const territories = await listTerritoriesOf(database, code)
  const choices = choicesOf(outlines, { domains, territories, lists: listed.lists })
  if (!isOffered(filter, choices, domain)) throw new AppError('not-found', 'not-found')
  const candidates = outlines.filter((outline) => isKeptCandidate(outline, filter))
  return { region, today: legalDay(clock()), domain, choices, filter, candidates, canReview }
}

/** The domain that an address names, or the first one whose items are known. */
export function domainNamed(
  domains: readonly ProgrammeDomain[],
  wanted: string | undefined,
): ProgrammeDomain | undefined {
  if (wanted !== undefined) return domains.find(({ id }) => id === wanted)
  return domains.find(({ status }) => status === 'complete') ?? domains[0]
}

async function outlinesOf(
  database: Database,
  followed: readonly ReachedCandidate[],
  { domain, canReview, listed }: Pick<ReachedCare, 'domain' | 'canReview'> & { readonly listed: ListFilter },
): Promise<CandidateOutline[]> {
  const ids = followed.map(({ candidate }) => candidate.id)
  const codes = domain.items.map(({ code }) => code)
  const steps = await store.listSteps(database, ids, domain.id)
  const said = await listItemOutlines(database, ids, codes)
  const shares = await store.listShares(database, ids)
  const submitted = await statesOfMembers(database, followed)
  const outlines = followed.map((reached): CandidateOutline => {
    const { candidate, name, keeperFiness, members, places } = reached
    const { id, kind } = candidate
    const application = standingOf(steps.get(id) ?? [])
    const states = membersWithStates(reached, { submitted, shares: shares.get(id) ?? new Map() })
    const items = domain.items.map((item): ItemOutline => {
      const { state } = candidateState(item, { kind, members: states })
      const file = said.get(id)?.get(item.code) ?? silent
      const waits = canReview && waitsForReview(file, application)
      return {
        code: item.code,
        state: shownState(state, file),
        review: canReview ? file.reviews.at(-1) : undefined,
        waitsSince: waits ? legalDay(file.updatedAt) : undefined,
      }
    })
    const structures = members.flatMap((member) => member.structures)
    return {
      candidate,
      name,
      keeperFiness,
      members: members.length,
      departements: [...new Set(structures.map(({ departement }) => departement))].sort(),
      territories: [...new Set(places.map(({ territoryId }) => territoryId))],
      isListed:
        structures.length === 0 ? listed.has(keeperFiness) : structures.some(({ finess }) => listed.has(finess)),
      application: canReview ? application : withoutMoney(application),
      items,
    }
  })
  return outlines.toSorted((one, other) => inFrenchOrder(one.name, other.name) || (idOf(one) < idOf(other) ? -1 : 1))
}

const silent: SaidOfItem & { readonly updatedAt: Date } = {
  statements: [],
  reviews: [],
  declaredOn: null,
  revision: 0,
  hasFacts: false,
  updatedAt: new Date(0),
}

const idOf = ({ candidate }: CandidateOutline) => candidate.id

function choicesOf(
  outlines: readonly CandidateOutline[],
  {
    domains,
    territories,
    lists,
  }: Pick<CareChoices, 'domains' | 'lists'> & { readonly territories: readonly Territory[] },
): CareChoices {
  const places = new Set(outlines.flatMap((outline) => outline.territories))
  return {
    domains,
    categories: categoriesOf(outlines),
    territories: territories.filter(({ id }) => places.has(id)),
    departements: [...new Set(outlines.flatMap(({ departements }) => departements))].sort(),
    lists,
    hasUnplaced: places.has(null),
  }
}

/** Any other filter is refused like a page that does not exist. */
function isOffered(
  { territory, departement, item }: CareFilter,
  { territories, departements }: CareChoices,
  { items }: ProgrammeDomain,
): boolean {
  return (
    (territory == null || territories.some(({ id }) => id === territory)) &&
    (departement === undefined || departements.includes(departement)) &&
    (item === undefined || items.some(({ code }) => code === item))
  )
}

/** The region, for an actor who reviews its candidates. Throws not-found for others. */
export function authorizeReview(actor: Actor, region: string): Authorized<Region> {
  return authorize(actor, findRegion(region), (each, { code }) => canReviewInRegion(each, code))
}
