import { readContent, refuseFaults, releasedPart } from '#content'
import { type TemplateCatalogue, templateCatalogueOf } from './template-catalogue.ts'
import { checkTemplates } from './template-content.ts'

/** The models that are served: every released file, unchanged. Throws `content-invalid` when one was changed or is missing. */
export async function loadTemplates(folder: string): Promise<TemplateCatalogue> {
  const { checked, issues } = checkTemplates(releasedPart(await readContent(folder)))
  refuseFaults(issues)
  return templateCatalogueOf(checked.flatMap(({ content }) => content ?? []))
}
