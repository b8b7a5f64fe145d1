import { atFirstUse } from '#kernel'
import type { Catalogue, CompletedProgramme } from '#questionnaires'
import type { Storage } from '#storage'
import { readContent } from './content/files.ts'
import { seemsUnchanged } from './content/release/seems-unchanged.ts'
import { catalogueThrough } from './questionnaires/catalogue-through.ts'
import { readCompleted } from './questionnaires/store.ts'

/** A catalogue that answers once it is ready. */
export interface LateCatalogue extends Catalogue {
  /** Resolves when the content is read and checked; throws `content-invalid` when it has faults. */
  ready(): Promise<void>
}

/**
 * The released content for a server, which starts without it: what reads YAML and checks the content takes a quarter of the
 * start. Throws `content-invalid` at once when a released file was changed or is missing.
 */
export async function loadCatalogueLater(
  folder: string,
  completed: readonly CompletedProgramme[] = [],
): Promise<LateCatalogue> {
  let catalogue: Catalogue | undefined
  const ready = atFirstUse(async () => {
    const { loadCatalogueInTurns } = await import('./questionnaires/load.ts')
    catalogue = await loadCatalogueInTurns(folder, completed)
  })
  if (!seemsUnchanged(await readContent(folder))) await ready()
  const whole = catalogueThrough(() => {
    if (!catalogue) throw new Error('the content is asked for before it is ready')
    return catalogue
  })
  return Object.assign(whole, { ready })
}

export async function loadCatalogueNow(
  folder: string,
  completed: readonly CompletedProgramme[] = [],
): Promise<Catalogue> {
  const { loadCatalogue } = await import('./questionnaires/load.ts')
  return loadCatalogue(folder, completed)
}

export type LoadContent = (
  folder: string,
  completed: readonly CompletedProgramme[],
) => Promise<Catalogue | LateCatalogue>

/** The content of the product, with the programmes that were completed on this server. */
export async function loadServed(storage: Storage, folder: string, load: LoadContent) {
  try {
    return await load(folder, await storage.read(readCompleted))
  } catch (error) {
    await storage.close()
    throw error
  }
}
