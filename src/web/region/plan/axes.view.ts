import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import { type AxisOfPlan, longestAxisTitle, type RegionalPlan } from '#regional-plan'
import { paths } from '../../paths.ts'
import { atFields, faultOf, faultSummary, field, stateOf, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { modelChoice } from './models.view.ts'

/** The title typed for an axis that was refused. */
export interface TypedAxis {
  /** Undefined for a new axis. */
  readonly axisId: string | undefined
  readonly title: string
}

/** The axes of the plan, and the models from which it can begin. */
export function axesView(plan: RegionalPlan, found: readonly Issue[], typed?: TypedAxis): Page {
  const { region, axes, templates } = plan
  const place = axes.findIndex(({ axis }) => axis.id === typed?.axisId)
  const issues = atFields(found, { title: place < 0 ? 'titre' : idOf(place) })
  const shownTitle = (axisId: string | undefined, kept: string) =>
    typed && typed.axisId === axisId ? typed.title : kept
  return {
    title: titleWith(issues, `Axes du plan – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.regionalPlan(region.code)}">Plan cyber régional</a></p>
<h1>Axes et modèles</h1>
<p class="lead">Les axes rangent les actions. Ceux du programme CaRE sont autre chose&nbsp;: votre plan a les siens.</p>
${faultSummary(issues)}
<h2>Axes du plan</h2>
${axes.length === 0 ? html`<p>Le plan n’a pas encore d’axe.</p>` : axes.map((each, index) => axisForm(region.code, each, issues, { index, value: shownTitle(each.axis.id, each.axis.title) }))}
<form method="post" action="${paths.regionalAxes(region.code)}">
${field(issues, { name: 'titre', label: 'Nouvel axe', value: shownTitle(undefined, ''), autocomplete: 'off', maxlength: longestAxisTitle })}
<p><button type="submit">Ajouter l’axe</button></p></form>
${modelChoice(region.code, templates)}`,
  }
}

/** Each form sends a field `titre`; ids differ, because a page holds each id once. */
function idOf(place: number): string {
  return `axe-${place + 1}`
}

function axisForm(
  region: string,
  { axis, actions }: AxisOfPlan,
  issues: readonly Issue[],
  { index, value }: { index: number; value: string },
): Html {
  const id = idOf(index)
  return html`<section class="axis"><h3>${axis.title}</h3>
<form method="post" action="${paths.regionalAxis(region, axis.id)}">
<label for="${id}">Titre de l’axe ${index + 1}</label>${faultOf(issues, id)}
<input id="${id}" name="titre" value="${value}" autocomplete="off" maxlength="${longestAxisTitle}" required ${stateOf(issues, id)}>
<p><button type="submit" class="secondary">Renommer<span class="sr-only"> l’axe «&nbsp;${axis.title}&nbsp;»</span></button></p></form>
${
  actions.length > 0
    ? html`<p class="hint">${countWords(actions.length, 'action')} sous cet axe&nbsp;: il reste.</p>`
    : html`<form method="post" action="${paths.regionalAxisRemoval(region, axis.id)}"><p><button type="submit" class="secondary">Retirer<span class="sr-only"> l’axe «&nbsp;${axis.title}&nbsp;»</span></button></p></form>`
}</section>`
}
