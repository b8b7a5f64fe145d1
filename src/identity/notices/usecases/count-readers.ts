import { z } from 'zod'
import { may, type Place } from '#access'
import { listGroupsOf, placeOf, structuresOfLegalEntity } from '#directory'
import { type Actor, authorize, query } from '#kernel'
import { type ReaderCount, readerCounts } from '../reader-count.ts'
import { listHoldings } from '../store.ts'

export type { ReaderCount } from '../reader-count.ts'

/** How many people may read a structure, by role. For those who may read all of it. Throws not-found. */
export const countReaders = query({
  input: z.strictObject({ finess: z.string() }),
  run: async (database, { finess }, { actor, clock }): Promise<ReaderCount[]> => {
    const readsAll = (who: Actor, place: Place) => may(who, 'read-answers', place)
    const place = authorize(actor, await placeOf(database, finess), readsAll)
    const { legalEntityFiness, territoryId, region } = place
    const groups = (await listGroupsOf(database, [legalEntityFiness])).get(legalEntityFiness) ?? []
    const siblings = await structuresOfLegalEntity(database, legalEntityFiness)
    const holdings = await listHoldings(database, [
      ...[...new Set([finess, ...siblings.map((each) => each.finess)])].map((scope) => ({
        role: 'structure' as const,
        scope,
      })),
      ...[legalEntityFiness, ...groups].map((scope) => ({ role: 'college' as const, scope })),
      ...(territoryId ? [{ role: 'territory' as const, scope: territoryId }] : []),
      ...(region ? [{ role: 'region' as const, scope: region }] : []),
    ])
    return readerCounts(holdings, place, clock())
  },
})
