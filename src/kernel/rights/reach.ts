import type { Transaction } from '#storage'
import type { Clock } from '../days/clock.ts'
import type { Actor, Role } from './actor.ts'

/** What a role is given over, when structures can come under it later: a territory, or a group of legal entities. */
export interface ReachingScope {
  readonly role: Extract<Role, 'territory' | 'college'>
  readonly scope: string
}

/** Structures (FINESS numbers) that come under such a place. */
export interface Reached extends ReachingScope {
  readonly finess: readonly string[]
}

/** What an administrator wants under such a place: structures for a territory, legal entities for a group. */
export interface Widening extends Reached {
  /** The legal entity among them that becomes the support establishment of the group. */
  readonly support?: string | undefined
}

/**
 * Who gains sight of structures that are moved. The room of accounts knows the people, the directory moves the structures:
 * the directory asks through this.
 */
export interface ReachKeeper {
  /**
   * Keeps a widening until a second administrator agrees, where this server asks for that and an account holds the role or is
   * invited to it: more structures then mean more to read. Returns the id of what waits; undefined when nothing has to.
   */
  keepUntilAgreed(
    transaction: Transaction,
    wanted: Widening,
    by: { readonly actor: Actor; readonly clock: Clock },
  ): Promise<string | undefined>
  /** Keeps a mail for each person who answers for one of the structures. Returns how many people will be told. */
  tell(transaction: Transaction, reached: Reached, now: Date): Promise<number>
}
