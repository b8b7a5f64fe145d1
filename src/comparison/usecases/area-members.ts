import { listGroupsOf, listOutlinesSince, type StructureOutline, sizeClassOf } from '#directory'
import { flatMapInTurns, nextTurn } from '#kernel'
import type { Database } from '#storage'
import type { Area } from '../area.ts'
import { comparedKinds, type SizedMember } from '../rules/cohorts.ts'
import { listOptOuts } from '../store-choices.ts'

/** The open structures of the area that take part, by FINESS number. */
export async function membersOf(database: Database, { regions }: Area, day: string): Promise<Map<string, SizedMember>> {
  const outlines: StructureOutline[] = []
  for (const region of regions) outlines.push(...(await listOutlinesSince(database, region, day)))
  const open = outlines.filter(({ closedOn }) => closedOn === null || closedOn > day)
  await nextTurn()
  const sizes = Map.groupBy(open, ({ legalEntityFiness }) => legalEntityFiness)
  const groups = await listGroupsOf(database, [...sizes.keys()])
  const optOuts = await listOptOuts(
    database,
    open.map(({ finess }) => finess),
  )
  const members = await flatMapInTurns(open, ({ finess, legalEntityFiness, kind }): SizedMember[] => {
    const compared = comparedKinds.find((one) => one === kind)
    if (!compared || optOuts.has(finess)) return []
    const member = {
      key: finess,
      legalEntity: legalEntityFiness,
      groups: groups.get(legalEntityFiness)?.toSorted() ?? [],
      kind: compared,
      size: sizeClassOf(sizes.get(legalEntityFiness)?.length ?? 1),
    }
    return [member]
  })
  return new Map(members.map((member) => [member.key, member]))
}
