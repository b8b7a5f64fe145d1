import { hasSubmitted } from '#assessment'
import { hasReferentLine } from '#directory'
import { type FollowedRegion, silentYear } from '#exercises'
import type { Database } from '#storage'
import type { FactKind, FactSource, RegionFacts } from './facts/facts.ts'
import { endOfDay } from './figures/period.ts'
import { knownFunctions } from './store.ts'

/**
 * The sources in which nothing of the region had been written by a past day, among the kinds of facts that were read. The whole region
 * is asked, whatever somebody follows, so that an animator and the region read one figure.
 */
export async function silentSources(
  database: Database,
  followed: Pick<FollowedRegion, 'regionNumbers'>,
  { day, time, exercises: { bySite } }: Pick<RegionFacts, 'day' | 'time' | 'exercises'>,
  { today, kinds }: { readonly today: string; readonly kinds: ReadonlySet<FactKind> },
): Promise<FactSource[]> {
  if (day >= today) return []
  const { regionNumbers } = followed
  const known = { day, functions: knownFunctions }
  const year = Number(day.slice(0, 4))
  const silent: FactSource[] = []
  if (kinds.has('referents') && !(await hasReferentLine(database, regionNumbers, known))) silent.push('referents')
  if (kinds.has('submissions') && !(await hasSubmitted(database, regionNumbers, endOfDay(day, time))))
    silent.push('submissions')
  if (kinds.has('exercises') && (await silentYear(database, followed, { year, today, isWritten: bySite.size > 0 })))
    silent.push('exercises')
  return silent
}
