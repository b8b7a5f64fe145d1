import type { Database, Transaction } from '#storage'
import type { Clock } from '../days/clock.ts'
import type { Actor, Role } from './actor.ts'
import type { HolderFinder } from './right-holder.ts'

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

/** Who places structures, and when. */
export interface Placing {
  readonly actor: Actor
  readonly clock: Clock
  readonly findHolder: HolderFinder
}

/** The asks that keep a widening until a second administrator agrees. */
export interface KeptWidening {
  /** Ids of the asks. */
  readonly asks: readonly string[]
  /** How many of its structures or legal entities waited already, in an ask that somebody made before. */
  readonly already: number
}

/**
 * Who gains sight of structures that are moved. The room of accounts knows the people, the directory moves the structures:
 * the directory asks through this.
 */
export interface ReachKeeper {
  /**
   * Keeps a widening until a second administrator agrees, where this server asks for that and an account holds the role or is
   * invited to it: more structures then mean more to read. What waits already is not asked twice. Undefined when nothing has
   * to wait.
   */
  keepUntilAgreed(transaction: Transaction, wanted: Widening, by: Placing): Promise<KeptWidening | undefined>
  /** The scopes, of some places, under which whatever this actor places waits: `keepUntilAgreed` said beforehand. */
  listWaitingScopes(
    database: Database,
    places: readonly ReachingScope[],
    by: Pick<Placing, 'actor' | 'clock'>,
  ): Promise<ReadonlySet<string>>
  /** Keeps a mail for each person who answers for one of the structures. Returns how many people will be told. */
  tell(transaction: Transaction, reached: Reached, now: Date): Promise<number>
}
