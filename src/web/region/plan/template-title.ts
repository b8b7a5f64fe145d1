import type { PlanTemplate } from '#regional-plan'

/** The title of the model of a source (`guide-2021@1.0.0`); its name where the model is no longer served. */
export function templateTitleIn(templates: readonly PlanTemplate[]): (source: string) => string {
  return (source) => templates.find(({ id }) => source.startsWith(`${id}@`))?.title ?? source
}
