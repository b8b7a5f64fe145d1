import type { Versions } from '#content'
import type { PlanTemplate } from './schema.ts'

/** Every released version of the models of regional plans. */
export type TemplateCatalogue = Versions<PlanTemplate>

export interface TemplateContext {
  /** Read at the first use. */
  readonly planTemplates: () => Promise<TemplateCatalogue>
  /** The folder where models are written, for people who prepare them. */
  readonly planTemplateFolder: string
}
