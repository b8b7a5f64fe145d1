import { compareNames, foundContent } from '#content'
import type { Kit } from './schema.ts'

/** Every released version of the kits that are served. */
export interface KitCatalogue {
  /** Every version, by id then from the oldest to the newest. */
  readonly kits: readonly Kit[]
  /** The latest version of each kit, by id. */
  list(): readonly Kit[]
  /** The version named, or the latest. Throws not-found. */
  get(id: string, version?: string): Kit
  find(id: string, version: string): Kit | undefined
}

export interface KitContext {
  /** Read at the first use: a server that nobody asks for kits reads none. */
  readonly kits: () => Promise<KitCatalogue>
  /** The folder where kits are written, for people who prepare them. */
  readonly kitFolder: string
}

export function kitCatalogueOf(kits: readonly Kit[]): KitCatalogue {
  const sorted = [...kits].sort(compareNames)
  const latest = (id: string) => sorted.findLast((kit) => kit.id === id)
  const find = (id: string, version: string) => sorted.find((kit) => kit.id === id && kit.version === version)
  return {
    kits: sorted,
    list: () => sorted.filter((kit) => latest(kit.id) === kit),
    find,
    get: (id, version) => foundContent(version === undefined ? latest(id) : find(id, version), id, version),
  }
}
