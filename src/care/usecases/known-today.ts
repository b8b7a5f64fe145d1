import type { Place } from '#access'
import {
  type GroupMember,
  listGroupNames,
  listLegalEntityNames,
  listMembersOfGroups,
  listPlaces,
  type Structure,
  structuresOfLegalEntities,
} from '#directory'
import type { Database } from '#storage'
import type { Candidate, CandidateKind } from '../candidates/candidate.ts'
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
  /** The FINESS number of the legal entity that speaks for the candidate; empty for a group that is closed. */
  readonly keeperFiness: string
  readonly members: readonly Member[]
}

/**
 * What the register knows today of some candidates. One without an open health establishment, such as a group that was closed,
 * has no member: its history stays readable.
 */
export async function reachMany(database: Database, candidates: readonly Candidate[]): Promise<ReachedCandidate[]> {
  const subjects = (kind: CandidateKind) =>
    candidates.filter((each) => each.kind === kind).map(({ subject }) => subject)
  const [entities, groups] = [subjects('legal-entity'), subjects('group')]
  const ofEntities = Map.groupBy(
    await structuresOfLegalEntities(database, entities),
    ({ legalEntityFiness }) => legalEntityFiness,
  )
  const ofGroups = await listMembersOfGroups(database, groups)
  const entityNames = await listLegalEntityNames(database, entities)
  const groupNames = await listGroupNames(database, groups)
  const found = candidates.map((candidate): Unplaced => {
    const { kind, subject } = candidate
    if (kind === 'group') {
      const members = (ofGroups.get(subject) ?? []).flatMap(entityMember)
      return { candidate, name: groupNames.get(subject) ?? subject, keeperFiness: members[0]?.finess ?? '', members }
    }
    const members = healthOnly(ofEntities.get(subject) ?? []).map(siteMember)
    const name = entityNames.get(subject) ?? members[0]?.name ?? subject
    return { candidate, name, keeperFiness: subject, members }
  })
  return placed(database, found)
}

type Unplaced = Omit<ReachedCandidate, 'places' | 'keeperPlaces' | 'region'>

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

async function placed(database: Database, found: readonly Unplaced[]): Promise<ReachedCandidate[]> {
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
