import { type CheckedFile, type Content, readContent, readReleased, refuseFaults } from '#content'
import { finishInTurns } from '#kernel'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { catalogueThrough } from './catalogue-through.ts'
import { type CompletedProgramme, withCompleted } from './completion/with-completed.ts'
import { type CheckedContent, checkContent, contentSteps, releasedPart } from './content.ts'

/**
 * The catalogue that is served: every released file, unchanged. Throws `content-invalid` when a released file was changed or is
 * missing. `completed` was completed on this server. Drafts are ignored: an unfinished draft must never keep the server from starting.
 *
 * Files are parsed at the first use of the catalogue, so that the start does not wait: they had no fault when they were released.
 * That first use throws `content-invalid` if a file has faults after all.
 */
export async function loadCatalogue(folder: string, completed: readonly CompletedProgramme[] = []): Promise<Catalogue> {
  const content = withCompleted(await readContent(folder), completed)
  const served = releasedPart(content)
  const changed = readReleased(content.released, content.files).issues.length > 0
  return changed ? catalogueFrom(served) : onFirstUse(() => catalogueFrom(served))
}

/** As `loadCatalogue`, parsed at once for a server that has begun: others are answered between two files. */
export async function loadCatalogueInTurns(
  folder: string,
  completed: readonly CompletedProgramme[] = [],
): Promise<Catalogue> {
  const content = withCompleted(await readContent(folder), completed)
  return catalogueWith(await finishInTurns(contentSteps(releasedPart(content))))
}

function onFirstUse(load: () => Catalogue): Catalogue {
  let loaded: Catalogue | undefined
  return catalogueThrough(() => {
    loaded ??= load()
    return loaded
  })
}

/** The catalogue with drafts, for people who prepare content. Throws `content-invalid` when any file has a fault. */
export async function loadDraftCatalogue(folder: string): Promise<Catalogue> {
  return catalogueFrom(await readContent(folder))
}

function catalogueFrom(content: Content): Catalogue {
  return catalogueWith(checkContent(content))
}

function catalogueWith({ questionnaires, programmes, equivalences, issues }: CheckedContent): Catalogue {
  refuseFaults(issues)
  return catalogueOf(contentsOf(questionnaires), contentsOf(programmes), contentsOf(equivalences))
}

function contentsOf<Thing>(files: readonly Pick<CheckedFile<Thing>, 'content'>[]): Thing[] {
  return files.flatMap(({ content }) => content ?? [])
}
