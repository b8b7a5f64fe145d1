import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '#storage'
import { grants } from '../tables.ts'
import type { Assignment } from './assignment.ts'
import { type Administrator, type Givers, unknownGiver } from './givers.ts'

/** The administrators, the oldest first, and the accounts behind the role of each. */
export async function listAdministrators(database: Database): Promise<Administrator[]> {
  const rows = await database
    .select({ accountId: grants.userId, grantedAt: grants.grantedAt, givers: grants.givers })
    .from(grants)
    .where(eq(grants.role, 'admin'))
    .orderBy(asc(grants.grantedAt))
  return rows.map((row) => ({ ...row, givers: row.givers ?? [unknownGiver] }))
}

/** The accounts behind a role that an account holds; undefined when the account does not hold it. */
export async function findGivers(
  database: Database,
  accountId: string,
  { role, scope }: Assignment,
): Promise<Givers | undefined> {
  const [found] = await database
    .select({ givers: grants.givers })
    .from(grants)
    .where(and(eq(grants.userId, accountId), eq(grants.role, role), eq(grants.scope, scope)))
  return found && (found.givers ?? [unknownGiver])
}
