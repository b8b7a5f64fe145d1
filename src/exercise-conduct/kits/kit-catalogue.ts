import type { Versions } from '#content'
import type { Kit } from './schema.ts'

/** Every released version of the kits that are served. */
export type KitCatalogue = Versions<Kit>

export interface KitContext {
  /** Read at the first use: a server that nobody asks for kits reads none. */
  readonly kits: () => Promise<KitCatalogue>
  /** The folder where kits are written, for people who prepare them. */
  readonly kitFolder: string
}
