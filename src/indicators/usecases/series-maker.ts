import type { Actor, Context } from '#kernel'
import type { Database } from '#storage'

/** Under what a figure keeps who imported or removed it. */
export function makerOf(actor: Actor): string {
  return actor.kind === 'account' ? actor.accountId : 'operator'
}

/** The names of people as they are today. A closed account has none. */
export async function makerNames(
  database: Database,
  { findHolder, clock }: Pick<Context, 'findHolder' | 'clock'>,
  makers: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(makers)) {
    if (id === null || id === 'operator') continue
    const holder = await findHolder(database, id, clock())
    if (holder) names.set(id, holder.name)
  }
  return names
}
