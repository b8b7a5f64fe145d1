import { type Actor, type Authorized, authorize, type Issue } from '#kernel'
import type { Database } from '#storage'
import { readActivity } from '../candidates/check-activity.ts'
import { atColumns, placeIn } from '../candidates/file-place.ts'
import type { PlannedCareChange } from '../candidates/import-plan.ts'
import { type ShareLine, shareFields } from '../candidates/share-file.ts'
import type { Activity } from '../conditions/coverage.ts'
import { legalDay } from '../conditions/days.ts'
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
  const candidates = await candidatesOfEntities(database, [...new Set(lines.map(({ finess }) => finess))], now)
  const known = await store.listShares(
    database,
    [...candidates.values()].map(({ candidate }) => candidate.id),
  )
  const said = new Map<string, Activity>()
  let already = 0
  for (const { where, finess, member, typed } of lines) {
    const reached = candidates.get(finess)
    const fault = importableFault(reached, { actor, region })
    if (fault || !reached) {
      issues.push({ path: placeIn(where, 'numero_finess'), code: 'care-entity-unknown', values: { value: finess } })
      continue
    }
    const found = reached.members.find((each) => each.finess === member)
    const { activity, issues: faults } = readActivity(typed, Number(legalDay(now).slice(0, 4)))
    issues.push(...atColumns(faults, where, shareFields))
    if (!found) issues.push({ path: placeIn(where, 'membre'), code: 'care-member-unknown', values: { value: member } })
    if (!found || !activity) continue
    const key = `${reached.candidate.id} ${member}`
    const earlier = said.get(key)
    if (earlier && !isSame(earlier, activity))
      issues.push({ path: placeIn(where, 'membre'), code: 'care-share-repeated', values: { value: member } })
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

function isSame(one: Activity, other: Activity): boolean {
  return one.thousandths === other.thousandths && one.measure === other.measure && one.year === other.year
}
