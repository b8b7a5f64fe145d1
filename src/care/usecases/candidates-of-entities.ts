import { listGroupsById, listGroupsOf } from '#directory'
import type { Database } from '#storage'
import { type Candidate, type CandidateCategory, type CandidateKind, candidateId } from '../candidates/candidate.ts'
import * as store from '../store.ts'
import { type ReachedCandidate, reachMany } from './known-today.ts'

/** The candidates of some legal entities, by legal entity: the GHT of each, otherwise itself. Nothing is written. */
export async function candidatesOfEntities(
  database: Database,
  entities: readonly string[],
  now: Date,
): Promise<Map<string, ReachedCandidate>> {
  const groupsOf = await listGroupsOf(database, entities)
  const groups = await listGroupsById(database, [...groupsOf.values()].flat())
  const wanted = entities.map((entity) => {
    const ght = groupsOf.get(entity)?.find((id) => groups.get(id)?.kind === 'ght')
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
      return found && found.members.length > 0 ? [[entity, found] as const] : []
    }),
  )
}

/** A candidate about which nothing was written yet. Its region comes with its structures. */
export function unwritten(
  kind: CandidateKind,
  subject: string,
  { category, now }: { readonly category: CandidateCategory; readonly now: Date },
): Candidate {
  return { id: candidateId({ kind, subject }), kind, subject, category, region: '', createdAt: now }
}
