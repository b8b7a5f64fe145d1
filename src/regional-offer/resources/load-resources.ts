import { loadReleased } from '#content'
import { checkResources, type ResourceCatalogue } from './resource-content.ts'

/** The resources that are served. Throws `content-invalid` when a released file was changed or is missing. */
export function loadResources(folder: string): Promise<ResourceCatalogue> {
  return loadReleased(folder, checkResources)
}
