import type { Database, Transaction } from '#storage'
import type { Role } from './actor.ts'

/** What a role is given over, when structures can come under it later: a territory, or a group of legal entities. */
export interface ReachingScope {
  readonly role: Extract<Role, 'territory' | 'college'>
  readonly scope: string
}

/** Structures (FINESS numbers) that come under such a place. */
export interface Reached extends ReachingScope {
  readonly finess: readonly string[]
}

/**
 * Who gains sight of structures that are moved. The room of accounts knows the people, the directory moves the structures:
 * the directory asks through this.
 */
export interface ReachKeeper {
  /** Whether an account holds the role, or is invited to it: more structures then mean more to read. */
  isHeld(database: Database, place: ReachingScope, now: Date): Promise<boolean>
  /** Keeps a mail for each person who answers for one of the structures. Returns how many people will be told. */
  tell(transaction: Transaction, reached: Reached, now: Date): Promise<number>
  /** Whether roles that read wait for the consent of a second administrator on this server. */
  readonly needsConsent: boolean
}
