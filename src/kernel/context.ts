import type { Storage } from '#storage'
import type { Actor } from './actor.ts'
import type { AuditWriter, RefusalWriter } from './audit-entry.ts'
import type { Clock } from './clock.ts'
import type { HolderFinder } from './holder.ts'
import type { SentForm } from './sent-form.ts'

/** What every use case needs. A room that needs more declares its own context type. */
export interface Context {
  readonly actor: Actor
  readonly door: 'web' | 'api' | 'command' | 'upkeep'
  /** The network address of the request, as the web door sees it. */
  readonly from?: string
  /** The form that a page sent, when the request came from one. */
  readonly sent?: SentForm
  readonly storage: Storage
  readonly clock: Clock
  readonly audit: AuditWriter
  readonly refused: RefusalWriter
  readonly findHolder: HolderFinder
}
