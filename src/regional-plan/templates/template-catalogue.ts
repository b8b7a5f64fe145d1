import { compareNames, foundContent } from '#content'
import type { PlanTemplate } from './schema.ts'

/** Every released version of the models of regional plans. */
export interface TemplateCatalogue {
  /** The latest version of each model, by id. */
  list(): readonly PlanTemplate[]
  /** Throws not-found. */
  get(id: string, version: string): PlanTemplate
}

export interface TemplateContext {
  /** Read at the first use. */
  readonly planTemplates: () => Promise<TemplateCatalogue>
}

export function templateCatalogueOf(templates: readonly PlanTemplate[]): TemplateCatalogue {
  const sorted = [...templates].sort(compareNames)
  return {
    list: () => sorted.filter((each) => sorted.findLast(({ id }) => id === each.id) === each),
    get: (id, version) =>
      foundContent(
        sorted.find((each) => each.id === id && each.version === version),
        id,
        version,
      ),
  }
}
