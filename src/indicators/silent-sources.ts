import { listSumsInForce } from '#assessment'
import { listReferentLines } from '#directory'
import { type FollowedRegion, silentYear } from '#exercises'
import type { Database } from '#storage'
import type { FactKind, FactSource, RegionFacts } from './facts/facts.ts'
import { endOfDay } from './figures/period.ts'
import { knownFunctions } from './store.ts'

/**
 * The sources in which nothing of the region had been written by a past day, among the kinds of facts that were read. The whole
 * region is looked at only where the structures that somebody follows have nothing, so that an animator and the region read one
 * figure.
 */
export async function silentSources(
  database: Database,
  followed: Pick<FollowedRegion, 'regionNumbers'>,
  { day, structures, exercises: { exercises } }: Pick<RegionFacts, 'day' | 'structures' | 'exercises'>,
  { today, kinds }: { readonly today: string; readonly kinds: ReadonlySet<FactKind> },
): Promise<FactSource[]> {
  if (day >= today) return []
  const { regionNumbers } = followed
  const known = { day, functions: knownFunctions }
  const hasReferents =
    !kinds.has('referents') ||
    structures.some(({ referents }) => referents.length > 0) ||
    (await listReferentLines(database, regionNumbers, known)).size > 0
  const hasSubmissions =
    !kinds.has('submissions') ||
    structures.some(({ submissions }) => submissions) ||
    (await listSumsInForce(database, regionNumbers, [endOfDay(day)])).some(({ size }) => size > 0)
  const year = Number(day.slice(0, 4))
  const isRegisterSilent = kinds.has('exercises') && (await silentYear(database, followed, { year, today, exercises }))
  return [
    ...(hasReferents ? [] : ['referents' as const]),
    ...(hasSubmissions ? [] : ['submissions' as const]),
    ...(isRegisterSilent ? ['exercises' as const] : []),
  ]
}
