import { fileURLToPath } from 'node:url'
import { type Catalogue, loadCatalogue } from '#questionnaires'

/** The real content of the product. */
export const contentFolder = fileURLToPath(new URL('../../../questionnaires', import.meta.url))

let loaded: Promise<Catalogue> | undefined

/** The released content, which nothing changes: reading it takes a second, so that all suites of a worker share it. */
export function releasedCatalogue(): Promise<Catalogue> {
  loaded ??= loadCatalogue(contentFolder)
  return loaded
}
