import { listPlaces } from '#directory'
import { authorize, type Placing, type ReachingScope, type ReachKeeper, system } from '#kernel'
import type { Database } from '#storage'
import { resolveGrants } from '../accounts/store-grants.ts'
import { isSame } from '../consents/consent-ask.ts'
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
  const listWaitingScopes: ReachKeeper['listWaitingScopes'] = async (database, places, by) =>
    needsConsent && by.actor.kind === 'account' ? listHeld(database, places, by) : new Set()
  return {
    listWaitingScopes,
    async keepUntilAgreed(transaction, wanted, by) {
      if (wanted.finess.length === 0) return undefined
      if (!(await listWaitingScopes(transaction, [wanted], by)).has(wanted.scope)) return undefined
      return keepAsk(transaction, { wanted: { kind: 'reach', ...wanted } }, by)
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

/** The scopes of the places over which an account holds the role, or is invited to it. */
async function listHeld(
  database: Database,
  places: readonly ReachingScope[],
  { clock }: Pick<Placing, 'clock'>,
): Promise<Set<string>> {
  const now = clock()
  const held = await listHoldings(database, places)
  const pending = (await listInvitations(database)).filter(({ expiresAt }) => expiresAt > now)
  const given = [...held, ...pending.flatMap(({ assignments }) => assignments)]
  return new Set(places.filter((place) => given.some((each) => isSame(each, place))).map(({ scope }) => scope))
}
