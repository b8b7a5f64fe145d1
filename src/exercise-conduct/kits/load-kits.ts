import { readContent, refuseFaults, releasedPart } from '#content'
import { type KitCatalogue, kitCatalogueOf } from './kit-catalogue.ts'
import { checkKits } from './kit-content.ts'

/**
 * The kits that are served: every released file, unchanged; drafts are ignored. Throws `content-invalid` when a released file
 * was changed or is missing.
 */
export async function loadKits(folder: string): Promise<KitCatalogue> {
  const { kits, issues } = checkKits(releasedPart(await readContent(folder)))
  refuseFaults(issues)
  return kitCatalogueOf(kits.flatMap(({ content }) => content ?? []))
}
