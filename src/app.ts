import type { AuditContext } from '#audit'
import type { BackupContext } from '#backup'
import type { ComparisonContext } from '#comparison'
import type { EvidenceContext } from '#evidence'
import type { KitContext } from '#exercise-conduct'
import type { IdentityContext, OpenIdContext } from '#identity'
import type { RegionContext } from '#indicators'
import type { Actor, Clock, Context } from '#kernel'
import type { MailingContext } from '#mailing'
import type { Catalogue, CatalogueContext } from '#questionnaires'
import type { ResourceContext } from '#regional-offer'
import type { TemplateContext } from '#regional-plan'
import type { BatchContext, PrinterContext } from '#reports'
import type { Appearance, AppearanceContext } from '#settings'
import type { DataPlace } from '#storage'
import type { Config } from './config.ts'
import type { StorageState } from './storage-state.ts'
import type { paths } from './web/paths.ts'
import type { BackgroundTasks } from './work-after-response.ts'

export type { Config } from './config.ts'

/** Where a request comes from, and whether somebody still waits for the answer. */
export type Sender = Pick<Context, 'from' | 'gone' | 'rightLasts'>

/** What any use case may need: each room names its own part. */
export type AppContext = Context &
  CatalogueContext &
  KitContext &
  RegionContext &
  TemplateContext &
  ResourceContext &
  PrinterContext &
  BatchContext &
  BackupContext &
  IdentityContext &
  OpenIdContext &
  MailingContext &
  AuditContext &
  AppearanceContext &
  EvidenceContext &
  ComparisonContext

/** The assembled product, as the doors receive it. */
export interface App {
  readonly config: Config
  readonly version: string
  readonly clock: Clock
  readonly catalogue: Catalogue
  /** Resolves when the catalogue can be asked: a server starts without it. Throws `content-invalid`. */
  contentReady(): Promise<void>
  /** The context in which an actor acts through a door, for a request that somebody sent. */
  contextFor(actor: Actor, door: Context['door'], sender?: Sender): AppContext
  /** Whether the database answers and takes what is written, and what is left of the disk. */
  storageState(): Promise<StorageState>
  /** Who runs this server, as pages show it. */
  appearance(): Promise<Appearance>
  /** Starts work that goes on after the response. */
  readonly afterwards: BackgroundTasks['begin']
  /** Aborted when the server stops: answers that stay open end. */
  readonly stopping: AbortController
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
  /** Where the data are, or would be. */
  dataPlace(): DataPlace
  /** Serves the pages until a stop signal, which ends the process. `at` is the page where the person begins. */
  serve(app: App, at?: (addresses: typeof paths) => string): Promise<never>
}
