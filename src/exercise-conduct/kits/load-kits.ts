import { loadReleased } from '#content'
import type { KitCatalogue } from './kit-catalogue.ts'
import { checkKits } from './kit-content.ts'

/** The kits that are served. Throws `content-invalid` when a released file was changed or is missing. */
export function loadKits(folder: string): Promise<KitCatalogue> {
  return loadReleased(folder, checkKits)
}
