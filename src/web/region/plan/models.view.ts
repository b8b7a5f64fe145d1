import { html } from 'hono/html'
import { countWords } from '#messages'
import type { AxisOfPlan, PlanTemplate } from '#regional-plan'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

/** What the source of each model in use prints, and what is ours. */
export function modelNotes(templates: readonly PlanTemplate[], axes: readonly AxisOfPlan[]): Html {
  const sources = axes.flatMap(({ actions }) => actions.flatMap(({ source }) => source ?? []))
  const used = templates.filter(({ id }) => sources.some((source) => source.startsWith(`${id}@`)))
  if (used.length === 0) return html``
  return html`<h2>D’où viennent les actions reprises d’un modèle</h2>
<dl>${used.map(({ title, source, note }) => html`<dt>${title}</dt><dd>${note}<br>Source&nbsp;: ${source}.</dd>`)}</dl>`
}

/** The models to begin with, each with what its source prints. */
export function modelChoice(region: string, templates: readonly PlanTemplate[]): Html {
  return html`<h2>Partir d’un modèle</h2>
<p>Ses axes et ses actions sont copiés dans votre plan, puis ils sont à vous. Un axe déjà repris n’est pas copié deux fois.</p>
${templates.map(
  ({ id, version, title, note, source, axes }) => html`<section class="model"><h3>${title}</h3>
<p>${countWords(axes.length, 'axe')}, ${countWords(
    axes.reduce((sum, { actions }) => sum + actions.length, 0),
    'action',
  )}&nbsp;: ${axes.map((axis) => axis.title).join(', ')}.</p>
<p class="hint">${note} Source&nbsp;: ${source}.</p>
<form method="post" action="${paths.regionalPlanStart(region)}"><input type="hidden" name="modele" value="${id}"><input type="hidden" name="version" value="${version}">
<p><button type="submit" class="secondary">Reprendre<span class="sr-only"> le modèle «&nbsp;${title}&nbsp;»</span></button></p></form></section>`,
)}`
}
