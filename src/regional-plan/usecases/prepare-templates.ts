import { checkingOf, type KindOfContent, releasingOf, schemaWritingOf } from '#content'
import { templateEditorSchema, templateSchemaPath } from '../templates/editor-schema.ts'
import type { PlanTemplate } from '../templates/schema.ts'
import type { TemplateContext } from '../templates/template-catalogue.ts'
import { checkTemplates } from '../templates/template-content.ts'

/** The models of regional plans. */
const templates: KindOfContent<PlanTemplate, TemplateContext> = {
  folderIn: ({ planTemplateFolder }) => planTemplateFolder,
  check: checkTemplates,
}

export const checkPlanTemplates = checkingOf(templates)
export const releasePlanTemplate = releasingOf(templates, { action: 'region.release-plan-template' })
export const writePlanTemplateSchema = schemaWritingOf(templates, {
  action: 'region.write-plan-schema',
  path: templateSchemaPath,
  text: templateEditorSchema,
})
