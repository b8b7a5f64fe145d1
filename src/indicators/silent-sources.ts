import { listSumsInForce } from '#assessment'
import { listReferentsKnown } from '#directory'
import { type FollowedRegion, silentYear } from '#exercises'
import type { Database } from '#storage'
import type { FactSource, RegionFacts } from './facts/facts.ts'
import { endOfDay } from './figures/period.ts'
import { knownFunctions } from './store.ts'

/**
 * The sources in which nothing of the region had been written by a past day. The whole region is looked at only where the
 * structures that somebody follows have nothing, so that an animator and the region read one figure.
 */
export async function silentSources(
  database: Database,
  followed: Pick<FollowedRegion, 'regionNumbers'>,
  { day, structures, exercises: { exercises } }: Pick<RegionFacts, 'day' | 'structures' | 'exercises'>,
  today: string,
): Promise<FactSource[]> {
  if (day >= today) return []
  const { regionNumbers } = followed
  const known = { day, functions: knownFunctions }
  const hasReferents =
    structures.some(({ referents }) => referents.length > 0) ||
    (await listReferentsKnown(database, regionNumbers, known)).size > 0
  const hasSubmissions =
    structures.some(({ submissions }) => submissions) ||
    (await listSumsInForce(database, regionNumbers, endOfDay(day))).size > 0
  const year = Number(day.slice(0, 4))
  const isRegisterSilent = await silentYear(database, followed, { year, today, exercises })
  return [
    ...(hasReferents ? [] : ['referents' as const]),
    ...(hasSubmissions ? [] : ['submissions' as const]),
    ...(isRegisterSilent ? ['exercises' as const] : []),
  ]
}
