import type { StructureOutline } from '#directory'
import { isKept } from '#exercises'
import { batchesOf, nextTurn } from '#kernel'
import type { Database } from '#storage'
import { factKinds, type RegionFacts } from '../facts/facts.ts'
import type { Period } from '../figures/period.ts'
import { silentSources } from '../silent-sources.ts'
import { atOnce, openInYear, readFacts } from '../store.ts'
import type { ReachedIndicators } from './reach-indicators.ts'

/** What is known on the day asked and a year before. */
export interface BothFacts {
  readonly now: RegionFacts
  readonly before: RegionFacts
}

/** A large region, of which the memory holds the facts of a few structures alone. */
export interface RegionInParts {
  /** Everything but the facts of each structure: a legal entity may have sites in several parts. */
  readonly whole: BothFacts
  readonly parts: AsyncGenerator<BothFacts>
}

/** What the exercises of the year say of one structure depends on the others of its legal entity: they are read once for all. */
const ofOneStructure = new Set(factKinds.filter((kind) => kind !== 'exercises'))

export async function readInParts(
  database: Database,
  reached: ReachedIndicators,
  { day, previousDay }: Period,
): Promise<RegionInParts> {
  const { whole, parts } = await readDaysInParts(database, reached, [day, previousDay])
  return { whole: bothOf(whole), parts: bothOfEach(parts) }
}

async function* bothOfEach(parts: AsyncGenerator<readonly RegionFacts[]>): AsyncGenerator<BothFacts> {
  for await (const part of parts) yield bothOf(part)
}

export function bothOf([now, before]: readonly RegionFacts[]): BothFacts {
  if (!now || !before) throw new Error('two days were asked')
  return { now, before }
}

/** Like `readInParts`, on some days: the facts of each, in their order. */
export async function readDaysInParts(
  database: Database,
  reached: ReachedIndicators,
  days: readonly string[],
): Promise<{ readonly whole: readonly RegionFacts[]; readonly parts: AsyncGenerator<readonly RegionFacts[]> }> {
  const whole = await sharedFacts(database, reached, days)
  return { whole, parts: readParts(database, reached, whole) }
}

async function* readParts(
  database: Database,
  { followed, filter, region }: ReachedIndicators,
  whole: readonly RegionFacts[],
): AsyncGenerator<readonly RegionFacts[]> {
  const kept = followed.structures.filter((structure) => isKept(structure, filter))
  const asked = { region: region.code, days: whole.map(({ day }) => day), kinds: ofOneStructure }
  for (const structures of batchesOf(kept, atOnce)) {
    const read = await readFacts(database, { structures, deciding: [] }, asked)
    yield whole.flatMap(({ exercises, silent }, place) => {
      const part = read[place]
      return part ? [{ ...part, exercises, silent }] : []
    })
  }
}

/** What is known once for all structures on some days: who exists in the year, the exercises, and which sources were silent. */
export async function sharedFacts(
  database: Database,
  { followed, today, filter, region }: ReachedIndicators,
  days: readonly string[],
  deciding: readonly StructureOutline[] = followed.deciding,
): Promise<RegionFacts[]> {
  const kinds = new Set(factKinds)
  const asked = { region: region.code, days, kinds }
  const shared: RegionFacts[] = []
  for (const facts of await readFacts(database, { structures: [], deciding }, asked)) {
    const ofYear = openInYear(followed.structures, facts.day).filter((structure) => isKept(structure, filter))
    await nextTurn()
    shared.push({ ...facts, ofYear, silent: await silentSources(database, followed, facts, { today, kinds }) })
  }
  return shared
}
