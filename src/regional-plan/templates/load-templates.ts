import { loadReleased } from '#content'
import type { TemplateCatalogue } from './template-catalogue.ts'
import { checkTemplates } from './template-content.ts'

/** The models that are served. Throws `content-invalid` when a released file was changed or is missing. */
export function loadTemplates(folder: string): Promise<TemplateCatalogue> {
  return loadReleased(folder, checkTemplates)
}
