import type { Database } from '#storage'
import type { Grant } from './actor.ts'

/**
 * The name and the grants of an account today. A link outlives the request that made it: each use of the link asks what its
 * maker still holds.
 */
export interface Holder {
  /** The person's name, or their email address while no name is known. */
  readonly name: string
  readonly grants: readonly Grant[]
}

/**
 * Finds what an account holds today; undefined when the account is closed. Roles given after `since` do not count: a link
 * made with a role ends when the role is withdrawn, and stays dead when the role is given again.
 */
export type HolderFinder = (database: Database, accountId: string, since: Date) => Promise<Holder | undefined>
