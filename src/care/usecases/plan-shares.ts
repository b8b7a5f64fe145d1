import { type Actor, type Authorized, authorize, type Issue } from '#kernel'
import type { Database } from '#storage'
import { inColumnOrder, placeIn } from '../candidates/file-place.ts'
import type { PlannedCareChange } from '../candidates/import-plan.ts'
import { type ShareLine, shareHeadings } from '../candidates/share-file.ts'
import type { Activity } from '../conditions/coverage.ts'
import { canImportCare } from '../policy.ts'
import * as store from '../store.ts'
import { candidatesOfEntities } from './candidates-of-entities.ts'
import { importableFault } from './importable.ts'
import type { ReachedCandidate } from './known-today.ts'

/** The activity of one member, to write. */
export interface ShareWork {
  readonly reached: Authorized<ReachedCandidate>
  readonly member: string
  readonly activity: Activity
}

/** What the lines of a file of shares would write, and their faults. Members are those of the register of today. */
export async function planShares(
  database: Database,
  lines: readonly ShareLine[],
  { actor, now, region }: { readonly actor: Actor; readonly now: Date; readonly region: string | undefined },
) {
  const issues: Issue[] = []
  const work: ShareWork[] = []
  const planned: PlannedCareChange[] = []
  const numbers = new Set(lines.flatMap(({ finess }) => finess ?? []))
  const candidates = await candidatesOfEntities(database, [...numbers], now)
  const known = await store.listShares(
    database,
    [...candidates.values()].map(({ candidate }) => candidate.id),
  )
  const said = new Map<string, Activity>()
  let already = 0
  for (const { where, finess, member, activity, faults } of lines) {
    const candidate = candidates.get(finess ?? '')
    const reached = importableFault(candidate, { actor, region }) ? undefined : candidate
    const found = reached?.members.find((each) => each.finess === member)
    const key = `${reached?.candidate.id} ${member}`
    const earlier = said.get(key)
    const isRepeated = found !== undefined && earlier && activity && !isSame(earlier, activity)
    const fault = (isFaulty: unknown, column: string, code: LineFault, value = ''): Issue[] =>
      isFaulty ? [{ path: placeIn(where, column), code, values: { value } }] : []
    const all = [
      ...faults,
      ...fault(finess && !reached, 'numero_finess', 'care-entity-unknown', finess),
      ...fault(reached && member && !found, 'membre', 'care-member-unknown', member),
      ...fault(isRepeated, 'membre', 'care-share-repeated', member),
    ]
    issues.push(...inColumnOrder(all, where, columnNames))
    if (!reached || !found || !activity || member === undefined) continue
    said.set(key, activity)
    const before = known.get(reached.candidate.id)?.get(member)
    if (earlier || (before && isSame(before, activity))) {
      already += 1
      continue
    }
    work.push({ reached: authorize(actor, reached, canImportCare), member, activity })
    planned.push({ where, name: reached.name, share: { member, memberName: found.name, before, after: activity } })
  }
  return { issues, work, already, planned }
}

const columnNames = shareHeadings.split(';')

type LineFault = 'care-entity-unknown' | 'care-member-unknown' | 'care-share-repeated'

function isSame(one: Activity, other: Activity): boolean {
  return one.thousandths === other.thousandths && one.measure === other.measure && one.year === other.year
}
