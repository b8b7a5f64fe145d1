import type { Storage } from '#storage'
import type { AuditWriter, RefusalWriter } from './audit/audit-entry.ts'
import type { Clock } from './days/clock.ts'
import type { Actor } from './rights/actor.ts'
import type { ReachKeeper } from './rights/reach.ts'
import type { HolderFinder } from './rights/right-holder.ts'
import type { SentForm } from './sent-forms/sent-form.ts'

/** Whether the account that sent the request still holds every right that it held when the request came. */
export type RightLasts = () => Promise<boolean>

/** What every use case needs. A room that needs more declares its own context type. */
export interface Context {
  readonly actor: Actor
  /** `feed`: a calendar program reads by itself, for the account that gave it the address. */
  readonly door: 'web' | 'api' | 'command' | 'upkeep' | 'feed'
  /** The network address of the request, as the web door sees it. */
  readonly from?: string | undefined
  /** Aborted when whoever sent the request has gone: nobody waits for the answer any more. */
  readonly gone?: AbortSignal | undefined
  /** Asked again after each wait. Absent where no account asks, and for work that outlasts its request. */
  readonly rightLasts?: RightLasts | undefined
  /** The form that a page sent, when the request came from one. */
  readonly sent?: SentForm
  readonly storage: Storage
  readonly clock: Clock
  readonly audit: AuditWriter
  readonly refused: RefusalWriter
  readonly findHolder: HolderFinder
  readonly reach: ReachKeeper
}
