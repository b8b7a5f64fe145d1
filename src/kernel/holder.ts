import type { Database } from '#storage'
import type { Grant } from './actor.ts'

/** What an account holds today: asked for by what outlives the request in which the account made it, such as a link. */
export interface Holder {
  /** The name of the person, or the email address while there is none. */
  readonly name: string
  readonly grants: readonly Grant[]
}

/**
 * Finds what an account holds today; undefined when the account is closed. Roles given after `since` do not count: what a
 * role made ends when the role is withdrawn, and does not come back when the role is given again.
 */
export type HolderFinder = (database: Database, accountId: string, since: Date) => Promise<Holder | undefined>
