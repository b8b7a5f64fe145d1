import type { FollowedStructure } from '#exercises'
import { collectSmallHeap } from '#kernel'
import type { Database } from '#storage'
import { factKinds, type RegionFacts } from '../facts/facts.ts'
import { readFacts } from '../store.ts'
import type { ReachedIndicators } from './reach-indicators.ts'
import { sharedFacts } from './read-in-parts.ts'

/*
 * A file names each structure of a region, however many: the memory holds the facts of a few structures at a time, and what legal entities
 * did in the year.
 */

/** What is known once for all on some days. Of the exercises, what they did for legal entities, whose sites may stand in several parts. */
export async function readEntities(
  database: Database,
  reached: ReachedIndicators,
  days: readonly string[],
): Promise<RegionFacts[]> {
  const deciding = reached.followed.deciding.filter(({ kind }) => kind === 'ES')
  const shared = await sharedFacts(database, reached, days, deciding)
  return shared.map((facts) => {
    const { byEntity } = facts.exercises
    return { ...facts, exercises: { byEntity, bySite: new Map(), heldBySite: new Map() } }
  })
}

const kinds = new Set(factKinds)

/** Everything that is known of a few structures on the days of the whole. */
export async function readSome(
  database: Database,
  structures: readonly FollowedStructure[],
  { region, whole }: { readonly region: string; readonly whole: readonly RegionFacts[] },
): Promise<RegionFacts[]> {
  const asked = { region, days: whole.map(({ day }) => day), kinds, isPassing: true }
  const read = await readFacts(database, { structures, deciding: structures }, asked)
  return read.map((facts, place) => ({ ...facts, silent: whole[place]?.silent ?? [] }))
}

/** Fewer than a page reads at once: a file takes many turns, and others wait for one of them at most. */
export const rowsAtOnce = 200

/** Each collection takes some fifty milliseconds, as long as a few parts. */
const partsBetween = 6

/**
 * Gives back the memory of what was read for each few parts of a large file: left to itself V8 lets its heap nearly double, and a file of
 * 40 000 structures takes 20 MB more.
 */
export function givingBack({ length }: readonly FollowedStructure[]) {
  const isLarge = length > partsBetween * rowsAtOnce
  let parts = 0
  return {
    afterParts: () => {
      if (isLarge && parts % partsBetween === 0) collectSmallHeap()
      parts += 1
    },
    /** Once the file has left: the next one would begin beside what this one read. */
    afterFile: () => {
      if (isLarge) setTimeout(collectSmallHeap, 1_000).unref()
    },
  }
}
