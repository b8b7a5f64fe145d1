import type { Place } from '#access'
import {
  findGroup,
  type GroupMember,
  getStructureIn,
  listGroupMembers,
  listGroupsOf,
  listLegalEntityNames,
  listPlaces,
  placeOf,
  type Structure,
  structuresOfLegalEntities,
} from '#directory'
import { type Actor, AppError, type Authorized, authorize } from '#kernel'
import type { Database } from '#storage'
import { type Candidate, type CandidateCategory, type CandidateKind, candidateId } from '../candidates/candidate.ts'
import { type CandidatePlaces, canReadCare } from '../policy.ts'
import * as store from '../store.ts'

/** A legal entity of a group, or a site of a legal entity, with its open health establishments. */
export interface Member {
  readonly finess: string
  readonly name: string
  readonly structures: readonly Structure[]
  readonly places: readonly Place[]
}

/** A candidate as the register knows it today. */
export interface ReachedCandidate extends CandidatePlaces {
  readonly candidate: Candidate
  readonly name: string
  /** The FINESS number of the legal entity that speaks for the candidate. */
  readonly keeperFiness: string
  readonly members: readonly Member[]
}

/** The candidate of a structure for an actor who reads it. Throws not-found for others. */
export async function reachCandidate(
  database: Database,
  { actor, clock }: { readonly actor: Actor; readonly clock: () => Date },
  finess: string,
): Promise<Authorized<ReachedCandidate>> {
  return authorize(actor, await findCandidateAt(database, finess, clock()), canReadCare)
}

/** The candidate of a structure; an ESMS stands for itself. Undefined when the register does not hold the structure. */
export async function findCandidateAt(
  database: Database,
  finess: string,
  now: Date,
): Promise<ReachedCandidate | undefined> {
  const place = await placeOf(database, finess)
  if (!place) return undefined
  const structure = await getStructureIn(database, finess)
  if (structure.kind !== 'ES') return alone(database, structure, { place, now })
  return (await candidatesOfEntities(database, [place.legalEntityFiness], now)).get(place.legalEntityFiness)
}

async function alone(
  database: Database,
  structure: Structure,
  { place, now }: { readonly place: Place; readonly now: Date },
): Promise<ReachedCandidate> {
  const { finess, name } = structure
  const wanted = unwritten('structure', finess, { category: 'unsaid', now })
  const stored = await store.findCandidate(database, wanted.id)
  const region = place.region ?? ''
  return {
    candidate: { ...(stored ?? wanted), region },
    name,
    keeperFiness: place.legalEntityFiness,
    members: [{ finess, name, structures: [structure], places: [place] }],
    places: [place],
    keeperPlaces: [place],
    region,
  }
}

/** The candidates of some legal entities, by legal entity: the GHT of each, otherwise itself. Nothing is written. */
export async function candidatesOfEntities(
  database: Database,
  entities: readonly string[],
  now: Date,
): Promise<Map<string, ReachedCandidate>> {
  const groupsOf = await listGroupsOf(database, entities)
  const ghts = await ghtsAmong(database, [...groupsOf.values()].flat())
  const wanted = entities.map((entity) => {
    const ght = groupsOf.get(entity)?.find((id) => ghts.has(id))
    const [kind, subject] = ght ? (['group', ght] as const) : (['legal-entity', entity] as const)
    return { entity, kind, subject, id: candidateId({ kind, subject }) }
  })
  const ids = [...new Set(wanted.map(({ id }) => id))]
  const stored = await store.listCandidates(database, ids)
  const candidates = new Map(
    wanted.map(({ id, kind, subject }) => {
      const category: CandidateCategory = kind === 'group' ? 'ght' : 'unsaid'
      return [id, stored.get(id) ?? unwritten(kind, subject, { category, now })]
    }),
  )
  const reached = new Map(
    (await reachMany(database, [...candidates.values()])).map((each) => [each.candidate.id, each]),
  )
  return new Map(
    wanted.flatMap(({ entity, id }) => {
      const found = reached.get(id)
      return found ? [[entity, found] as const] : []
    }),
  )
}

async function ghtsAmong(database: Database, groupIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const id of new Set(groupIds)) if ((await findGroup(database, id))?.kind === 'ght') found.add(id)
  return found
}

/** A candidate about which nothing was written yet. Its region comes with its structures. */
function unwritten(
  kind: CandidateKind,
  subject: string,
  { category, now }: { readonly category: CandidateCategory; readonly now: Date },
): Candidate {
  return { id: candidateId({ kind, subject }), kind, subject, category, region: '', createdAt: now }
}

/** What the register knows today of some candidates; those without an open health establishment are left out. */
export async function reachMany(database: Database, candidates: readonly Candidate[]): Promise<ReachedCandidate[]> {
  const entities = candidates.filter(({ kind }) => kind === 'legal-entity').map(({ subject }) => subject)
  const ofEntities = Map.groupBy(
    await structuresOfLegalEntities(database, entities),
    ({ legalEntityFiness }) => legalEntityFiness,
  )
  const names = await listLegalEntityNames(database, entities)
  const found: Omit<ReachedCandidate, 'places' | 'keeperPlaces' | 'region'>[] = []
  for (const candidate of candidates) {
    if (candidate.kind === 'group') {
      const group = await findGroup(database, candidate.subject)
      const members = (await listGroupMembers(database, candidate.subject)).flatMap(entityMember)
      const keeperFiness = members[0]?.finess
      if (group && keeperFiness) found.push({ candidate, name: group.name, keeperFiness, members })
      continue
    }
    const members = healthOnly(ofEntities.get(candidate.subject) ?? []).map(siteMember)
    const name = names.get(candidate.subject) ?? members[0]?.name
    if (name) found.push({ candidate, name, keeperFiness: candidate.subject, members })
  }
  return placed(database, found)
}

function healthOnly(structures: readonly Structure[]): Structure[] {
  return structures.filter(({ kind }) => kind === 'ES').toSorted((one, other) => (one.finess < other.finess ? -1 : 1))
}

/** A legal entity that runs no health establishment is no member: the programme is for these alone. */
function entityMember({ finess, name, structures }: GroupMember): Member[] {
  const own = healthOnly(structures)
  return own[0] ? [{ finess, name: name ?? own[0].name, structures: own, places: [] }] : []
}

function siteMember(structure: Structure): Member {
  return { finess: structure.finess, name: structure.name, structures: [structure], places: [] }
}

async function placed(
  database: Database,
  found: readonly Omit<ReachedCandidate, 'places' | 'keeperPlaces' | 'region'>[],
): Promise<ReachedCandidate[]> {
  const numbers = found.flatMap(({ members }) =>
    members.flatMap(({ structures }) => structures.map(({ finess }) => finess)),
  )
  const known = await listPlaces(database, numbers)
  return found.map(({ candidate, members, ...rest }) => {
    const withPlaces = members.map((member) => ({
      ...member,
      places: member.structures.flatMap(({ finess }) => known.get(finess) ?? []),
    }))
    const places = withPlaces.flatMap((member) => member.places)
    const keeperPlaces = places.filter(({ legalEntityFiness }) => legalEntityFiness === rest.keeperFiness)
    const region = candidate.region || keeperPlaces[0]?.region || ''
    return { ...rest, candidate: { ...candidate, region }, members: withPlaces, places, keeperPlaces, region }
  })
}

/** Locks a candidate, writing it when nothing was written about it yet. The actor passed a rule on what was reached. */
export async function keepCandidate(
  transaction: Parameters<typeof store.putCandidates>[0],
  reached: Authorized<ReachedCandidate>,
  category?: CandidateCategory,
): Promise<Authorized<Candidate>> {
  const { id } = reached.candidate
  const wanted = { ...reached.candidate, ...(category ? { category } : {}) } as Authorized<Candidate>
  await store.putCandidates(transaction, [wanted])
  const locked = await store.lockCandidate(transaction, id)
  if (!locked) throw new AppError('conflict', 'not-found')
  return locked as Authorized<Candidate>
}
