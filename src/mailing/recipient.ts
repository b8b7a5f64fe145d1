import { sha256 } from '#kernel'

/**
 * What stands for an email address in rows that outlive it: its SHA-256. Without a key, so that who wants no mail is still
 * known on the server to which a backup is restored.
 */
export function markOf(email: string): string {
  return sha256(email.trim().toLowerCase())
}

/** Somebody who is written to about some structures, once whatever the number of roles and lines that name the address. */
export interface Recipient {
  /** As `markOf` makes it. */
  readonly mark: string
  readonly accountId: string | null
  readonly referentIds: readonly string[]
}

interface Named {
  readonly email: string
  readonly accountId?: string
  readonly referentId?: string
}

/** One recipient for each email address, in the order of their marks. */
export function gatherRecipients(named: readonly Named[]): Recipient[] {
  const byMark = Map.groupBy(named, ({ email }) => markOf(email))
  return [...byMark]
    .map(([mark, each]) => ({
      mark,
      accountId: each.find(({ accountId }) => accountId)?.accountId ?? null,
      referentIds: each.flatMap(({ referentId }) => referentId ?? []).sort(),
    }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1))
}
