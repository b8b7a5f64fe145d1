import { versionsOf } from '#content'
import type { Actor, Context } from '#kernel'
import { catalogueOf } from '#questionnaires'
import type { ResourceFile } from '#regional-offer'
import { plainAppearance } from '#settings'
import type { Storage } from '#storage'
import { findHolder } from '../../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../../src/identity/notices/reach-keeper.ts'
import { auditOn } from './audit.ts'

/** What a use case needs, for an actor, on a database of the test. The clock says 22 November 2026, nine o’clock. */
export function contextOn(storage: Storage, actor: Actor, door: Context['door'] = 'web') {
  return {
    actor,
    door,
    storage,
    clock: () => new Date('2026-11-22T09:00:00Z'),
    ...auditOn(storage),
    findHolder,
    reach: reachKeeper(false),
    evidence: { hasRoom: async () => true },
    catalogue: catalogueOf([], []),
    contentFolder: '',
    regionalResources: async () => versionsOf<ResourceFile>([]),
    resourceFolder: '',
    territoryAliases: async () => [],
    appearance: { now: async () => plainAppearance(''), forget: () => undefined },
  }
}
