import type { Actor, Grant } from '#kernel'
import type { Storage } from '#storage'
import { grants, users } from '../../../src/identity/tables.ts'

/** Writes the rows of accounts that a test acts as, with their roles: what an account made lives as long as both do. */
export async function keepAccounts(storage: Storage, actors: readonly Actor[]): Promise<void> {
  const at = new Date('2026-11-22T08:00:00Z')
  const accounts = actors.flatMap((actor) => (actor.kind === 'account' ? [actor] : []))
  const rows = accounts.map(({ accountId }) => ({
    id: accountId,
    email: `${accountId}@exemple.fr`,
    name: '',
    emailVerified: true,
    twoFactorEnabled: true,
    createdAt: at,
    updatedAt: at,
  }))
  const held = accounts.flatMap(({ accountId, grants }) =>
    grants.map((grant) => ({ userId: accountId, role: grant.role, scope: scopeOf(grant), grantedAt: at })),
  )
  await storage.write(async (transaction) => {
    await transaction.insert(users).values(rows).onConflictDoNothing()
    if (held.length > 0) await transaction.insert(grants).values(held).onConflictDoNothing()
  })
}

function scopeOf({ role, finess, legalEntityFiness, territoryId, region }: Grant): string {
  const scopes = { structure: finess, college: legalEntityFiness, territory: territoryId, region, observer: region }
  return (role === 'admin' ? '' : scopes[role]) ?? ''
}
