import { listPlaces } from '#directory'
import { authorize, type ReachingScope, type ReachKeeper, system } from '#kernel'
import type { Database } from '#storage'
import { resolveGrants } from '../accounts/store-grants.ts'
import { keepAsk } from '../consents/usecases/ask-consent.ts'
import { listInvitations } from '../invitations/store.ts'
import { isSystem } from '../policy.ts'
import { toldOf } from './notice.ts'
import { insertNotices, listAnswerers, listHoldings } from './store.ts'

/**
 * Keeps what needs the consent of a second administrator, and tells of the readers that structures gain when they are moved,
 * as the mails of `keep-notices.ts` tell of a new role.
 */
export function reachKeeper(needsConsent: boolean): ReachKeeper {
  return {
    async keepUntilAgreed(transaction, wanted, by) {
      if (!needsConsent || by.actor.kind !== 'account' || wanted.finess.length === 0) return undefined
      if (!(await isHeld(transaction, wanted, by.clock()))) return undefined
      return (await keepAsk(transaction, { wanted: { kind: 'reach', ...wanted } }, by)).id
    },
    async tell(transaction, { role, scope, finess }, now) {
      const readers = await listHoldings(transaction, [{ role, scope }])
      if (readers.length === 0 || finess.length === 0) return 0
      const grants = await resolveGrants(transaction, [{ role, scope }])
      const places = [...(await listPlaces(transaction, finess)).values()]
      const { answerers, groupsOf } = await listAnswerers(transaction, places)
      const people = new Set<string>()
      for (const { userId, grantedAt } of readers) {
        const others = answerers.filter((answerer) => answerer.userId !== userId)
        const told = toldOf(grants, places, { answerers: others, groupsOf }, now)
        const reader = authorize(system, { id: userId }, isSystem)
        await insertNotices(transaction, reader, { role, scope, grantedAt, reachedAt: now, told })
        for (const { answerer } of told) people.add(answerer.userId)
      }
      return people.size
    },
  }
}

/** Whether an account holds the role over a place, or is invited to it. */
async function isHeld(database: Database, { role, scope }: ReachingScope, now: Date): Promise<boolean> {
  if ((await listHoldings(database, [{ role, scope }])).length > 0) return true
  const pending = (await listInvitations(database)).filter(({ expiresAt }) => expiresAt > now)
  return pending.some(({ assignments }) => assignments.some((each) => each.role === role && each.scope === scope))
}
