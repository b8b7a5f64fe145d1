import { z } from 'zod'
import { listLegalEntityNames, listStructuresNamed } from '#directory'
import { authorize, query, type Widening } from '#kernel'
import type { Database } from '#storage'
import { areIndependent } from '../../accounts/givers.ts'
import type { NamedAssignment } from '../../accounts/named-assignment.ts'
import { findAccount } from '../../accounts/store.ts'
import { listAdministrators } from '../../accounts/store-givers.ts'
import { type ScopeNaming, scopeNaming } from '../../accounts/store-scopes.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts, isSystem } from '../../policy.ts'
import { type ConsentAsk, rolesWanted, type WantedRoles } from '../consent-ask.ts'
import type { ConsentFault } from '../standing.ts'
import { faultFinder, listLiving } from './living-asks.ts'

/** Roles that wait for an administrator, as the administration shows them. */
export interface PendingConsent {
  readonly id: string
  /** Who asks. */
  readonly asker: string
  readonly kind: WantedRoles['kind']
  /** Those who are invited or given a role; none where structures are placed. */
  readonly people: readonly { readonly email: string; readonly roles: readonly NamedAssignment[] }[]
  /** What is placed under a role; undefined where people get one. */
  readonly placed: PlacedUnits | undefined
  readonly createdAt: Date
  readonly expiresAt: Date
  /** What keeps the administrator who looks from agreeing; undefined when nothing does. */
  readonly fault: ConsentFault | undefined
}

/** Structures for a territory, or legal entities for a group. */
export interface PlacedUnits {
  /** The role that reads them afterwards. */
  readonly role: NamedAssignment
  readonly units: readonly { readonly finess: string; readonly name: string | null }[]
}

export interface PendingConsents {
  /** Whether the setting is on. */
  readonly on: boolean
  readonly asks: readonly PendingConsent[]
  /** How many administrators could agree to what the administrator who looks would ask. */
  readonly approvers: number
}

/** What waits for the consent of an administrator, the oldest first. */
export const browseConsents = query({
  input: z.strictObject({}),
  run: async (database, _input, context: IdentityContext): Promise<PendingConsents> => {
    const { actor, roleConsent, clock, findHolder } = context
    authorize(actor, {}, canManageAccounts)
    const asks = await listLiving(database, { findHolder, now: clock() })
    const named = await scopeNaming(
      database,
      asks.flatMap(({ wanted }) => rolesWanted(wanted)),
    )
    const faultOf = asks.length > 0 ? await faultFinder(database, actor) : () => undefined
    const pending: PendingConsent[] = []
    for (const ask of asks) pending.push({ ...(await describe(database, ask, named)), fault: faultOf(ask) })
    return { on: roleConsent, asks: pending, approvers: await countApprovers(database, context) }
  },
})

async function describe(database: Database, ask: ConsentAsk, named: ScopeNaming) {
  const { id, askedBy, accountId, wanted, createdAt, expiresAt } = ask
  const asker = await findAccount(database, askedBy)
  const name = asker?.name ? `${asker.name} (${asker.email})` : (asker?.email ?? '')
  const people = wanted.kind === 'invite' ? wanted.people : []
  const account = accountId === null ? undefined : await findAccount(database, accountId)
  const given = wanted.kind === 'grant' ? [{ email: account?.email ?? '', roles: [named(wanted.assignment)] }] : []
  const invited = people.map(({ email, assignments }) => ({ email, roles: assignments.map(named) }))
  const placed = wanted.kind === 'reach' ? await describePlaced(database, wanted, named) : undefined
  return { id, asker: name, kind: wanted.kind, people: [...invited, ...given], placed, createdAt, expiresAt }
}

async function describePlaced(database: Database, { role, scope, finess }: Widening, named: ScopeNaming) {
  const nameOf = await (role === 'territory' ? structureNames : entityNames)(database, finess)
  return {
    role: named({ role, scope }),
    units: finess.map((number) => ({ finess: number, name: nameOf(number) ?? null })),
  }
}

async function structureNames(database: Database, finess: readonly string[]) {
  const structures = await listStructuresNamed(database, finess)
  return (number: string) => structures.get(number)?.name
}

async function entityNames(database: Database, finess: readonly string[]) {
  const entities = await listLegalEntityNames(database, finess)
  return (number: string) => entities.get(number)
}

async function countApprovers(database: Database, { actor }: IdentityContext): Promise<number> {
  const administrators = await listAdministrators(database)
  const mine = administrators.find(({ accountId }) => actor.kind === 'account' && actor.accountId === accountId)
  return mine ? administrators.filter((other) => areIndependent(mine, other)).length : 0
}

/** Whether the setting is on and no two administrators could agree: what waits would wait in vain. For the start. */
export const isConsentStuck = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, roleConsent }: IdentityContext): Promise<boolean> => {
    authorize(actor, {}, isSystem)
    if (!roleConsent) return false
    const administrators = await listAdministrators(database)
    return (
      administrators.length > 0 &&
      !administrators.some((one) => administrators.some((other) => areIndependent(one, other)))
    )
  },
})
