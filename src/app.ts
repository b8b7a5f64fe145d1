import type { BackupContext } from '#backup'
import type { Actor, Clock, Context } from '#kernel'
import type { Catalogue, CatalogueContext } from '#questionnaires'
import type { PrinterContext } from '#reports'
import type { Config } from './config.ts'

/** What any use case may need: each room names its own part. */
export type AppContext = Context & CatalogueContext & PrinterContext & BackupContext

/** The assembled product, as handed to the doors. */
export interface App {
  readonly config: Config
  readonly version: string
  readonly clock: Clock
  readonly catalogue: Catalogue
  /** The context in which an actor acts through a door. */
  contextFor(actor: Actor, door: Context['door']): AppContext
  /** Whether the database answers. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/**
 * What a command opens:
 * - `released`: the data, and the content that was released;
 * - `drafts`: the data, and no catalogue, so that content can be mended when what was released is damaged;
 * - `scratch`: an empty database in a folder that is erased at the end, and no catalogue.
 */
export type Opening = 'released' | 'drafts' | 'scratch'

/** The product before it is opened, as handed to the commands. */
export interface Product {
  open(opening: Opening): Promise<App>
  /** Serves the pages until a stop signal, which ends the process. */
  serve(app: App): Promise<never>
}
