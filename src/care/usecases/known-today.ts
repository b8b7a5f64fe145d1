import type { Place } from '#access'
import {
  findGroup,
  type GroupMember,
  listGroupMembers,
  listLegalEntityNames,
  listPlaces,
  type Structure,
  structuresOfLegalEntities,
} from '#directory'
import type { Database } from '#storage'
import type { Candidate } from '../candidates/candidate.ts'
import type { CandidatePlaces } from '../policy.ts'

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
