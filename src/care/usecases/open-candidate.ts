import { z } from 'zod'
import { findRegion, listLegalEntityNames, listStructuresNamed, type Region } from '#directory'
import { type Actor, AppError, type Authorized, authorize, type Context, query } from '#kernel'
import type { CatalogueContext, ProgrammeDomain } from '#questionnaires'
import type { Database } from '#storage'
import { type CandidateKind, candidateId } from '../candidates/candidate.ts'
import type { Activity } from '../conditions/coverage.ts'
import type { InterpretationNote } from '../items/item.ts'
import { type ItemState, memberState } from '../items/item-state.ts'
import { canFollowCare, canReviewInRegion } from '../policy.ts'
import * as store from '../store.ts'
import { listCandidatesWithShare, listEveryNote } from '../store-region.ts'
import { unwritten } from './candidates-of-entities.ts'
import { asRead, type CandidateDomain, domainOf, membersWithStates, writtenAbout } from './care-sheets.ts'
import { type ReachedCandidate, reachMany } from './known-today.ts'
import { domainNamed } from './reach-region-care.ts'

/** A member of a candidate, and where it stands on each item. */
export interface CandidateMember {
  readonly finess: string
  readonly name: string
  readonly activity: Activity | null
  readonly structures: number
  /** How many of its establishments answered a questionnaire of the programme. */
  readonly answered: number
  readonly states: ReadonlyMap<string, ItemState>
}

/** A former member. Its activity was recorded, and no longer counts. */
export interface FormerMember {
  readonly finess: string
  readonly name: string
  readonly activity: Activity
}

/** One candidate as its region, or the animator of a territory, reads it. */
export interface OpenedCandidate {
  readonly region: Region
  readonly reached: ReachedCandidate
  /** An establishment of the candidate, by which its forms are sent; undefined when the register knows none today. */
  readonly finess: string | undefined
  readonly canReview: boolean
  readonly members: readonly CandidateMember[]
  readonly formerMembers: readonly FormerMember[]
  /** Other candidates, for which a member of this one gave its activity before it left them. */
  readonly formerly: readonly Pick<ReachedCandidate, 'candidate' | 'name'>[]
  readonly domains: readonly ProgrammeDomain[]
  readonly domain: CandidateDomain
  /** Every note of the region on the items of the domain, superseded ones too, the oldest first. */
  readonly notes: readonly InterpretationNote[]
}

const name = z.string().max(200)

/** Opens a candidate by its kind and subject, also one about which nothing was written yet. */
export const openCandidate = query({
  input: z.strictObject({
    region: name,
    kind: z.enum(['group', 'legal-entity']),
    subject: name,
    domain: name.optional(),
    /** Code of an item: its domain is then the one opened. */
    item: name.optional(),
  }),
  run: async (database, wanted, context: Context & CatalogueContext): Promise<OpenedCandidate> => {
    const { actor, clock, catalogue } = context
    const region = findRegion(wanted.region)
    const reached = await reachFollowed(database, actor, { ...wanted, now: clock() })
    const domains = catalogue.latestProgramme('care').domains.filter(({ audience }) => audience.includes('ES'))
    const domain = domainWanted(domains, wanted)
    if (!region || !domain) throw new AppError('not-found', 'not-found')
    const { id } = reached.candidate
    const canReview = canReviewInRegion(actor, region.code)
    const written = await writtenAbout(database, reached, [domain.id])
    const shares = written.shares.get(id) ?? new Map<string, Activity>()
    const states = membersWithStates(reached, { submitted: written.submitted, shares })
    const standing = domainOf(reached, { domain, written, now: clock() })
    return {
      region,
      reached,
      finess: reached.members[0]?.structures[0]?.finess,
      canReview,
      members: reached.members.map((member, place) => ({
        finess: member.finess,
        name: member.name,
        activity: canReview ? (shares.get(member.finess) ?? null) : null,
        structures: member.structures.length,
        answered: member.structures.filter(({ finess }) => written.submitted.has(finess)).length,
        states: new Map(domain.items.map(({ code }) => [code, memberState(code, states[place]?.structures ?? [])])),
      })),
      ...(canReview ? await formerOf(database, reached, shares) : { formerMembers: [], formerly: [] }),
      domains,
      domain: asRead(standing, { sight: canReview ? 'whole' : 'states', seesMembers: canReview }),
      notes: await listEveryNote(
        database,
        region.code,
        domain.items.map(({ code }) => code),
      ),
    }
  },
})

function domainWanted(
  domains: readonly ProgrammeDomain[],
  { domain, item }: { readonly domain?: string; readonly item?: string },
): ProgrammeDomain | undefined {
  return item === undefined
    ? domainNamed(domains, domain)
    : domains.find(({ items }) => items.some(({ code }) => code === item))
}

interface Wanted {
  readonly region: string
  readonly kind: Exclude<CandidateKind, 'structure'>
  readonly subject: string
  readonly now: Date
}

async function reachFollowed(
  database: Database,
  actor: Actor,
  { region, kind, subject, now }: Wanted,
): Promise<Authorized<ReachedCandidate>> {
  const stored = await store.findCandidate(database, candidateId({ kind, subject }))
  const candidate = stored ?? unwritten(kind, subject, { category: kind === 'group' ? 'ght' : 'unsaid', now })
  const [found] = await reachMany(database, [candidate])
  const isThere = found?.region === region && (stored !== undefined || found.members.length > 0)
  return authorize(
    actor,
    isThere ? found : undefined,
    (each, reached) => canReviewInRegion(each, reached.region) || canFollowCare(each, reached),
  )
}

async function formerOf(
  database: Database,
  { candidate, members }: ReachedCandidate,
  shares: ReadonlyMap<string, Activity>,
): Promise<Pick<OpenedCandidate, 'formerMembers' | 'formerly'>> {
  const own = new Set(members.map(({ finess }) => finess))
  const left = [...shares].filter(([finess]) => !own.has(finess))
  const names = await namesOf(
    database,
    left.map(([finess]) => finess),
  )
  const numbers = [...own, ...(candidate.kind === 'legal-entity' ? [candidate.subject] : [])]
  const others = (await listCandidatesWithShare(database, numbers)).filter(({ id }) => id !== candidate.id)
  const formerly = (await reachMany(database, others)).filter(
    (other) => !other.members.some(({ finess }) => numbers.includes(finess)),
  )
  return {
    formerMembers: left.map(([finess, activity]) => ({ finess, activity, name: names.get(finess) ?? finess })),
    formerly: formerly
      .filter(({ candidate: { region } }) => region === candidate.region)
      .map((other) => ({ candidate: other.candidate, name: other.name })),
  }
}

async function namesOf(database: Database, numbers: readonly string[]): Promise<Map<string, string>> {
  const entities = await listLegalEntityNames(database, numbers)
  const sites = await listStructuresNamed(database, numbers)
  const named = numbers.map((finess) => [finess, entities.get(finess) ?? sites.get(finess)?.name ?? finess] as const)
  return new Map(named)
}
