import { html } from 'hono/html'
import type { RankedMeasure } from '#assessment'
import type { Action } from '#plan'
import type { Questionnaire } from '#questionnaires'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

export interface ResultBesidePlan {
  readonly questionnaire: Questionnaire
  readonly actions: readonly Action[]
  readonly finess: string
  /** The result shown, where the person returns after adding a measure to the plan. */
  readonly assessmentId: string
}

/** One button adds a measure to the plan. A measure that is already in the plan links to its action. */
export function takeMeasure({ measure }: RankedMeasure, beside: ResultBesidePlan): Html {
  const { questionnaire, actions, finess } = beside
  const taken = actions.find((action) => isOf(action, questionnaire, measure.id))
  if (taken) return html`<p><a href="${paths.planAction(finess, taken.id)}">Déjà dans le plan d’actions</a></p>`
  return html`<form method="post" action="${paths.planMeasures(finess)}">${hiddenFields(beside)}
<button type="submit" class="secondary" name="mesure" value="${measure.id}">Ajouter au plan d’actions<span class="sr-only">&nbsp;: ${measure.title}</span></button></form>`
}

/** One button adds every measure that is not in the plan. When all are there, a link leads to the plan. */
export function takeMeasures(measures: readonly RankedMeasure[], beside: ResultBesidePlan): Html {
  const { questionnaire, actions, finess } = beside
  const left = measures.filter(({ measure }) => !actions.some((action) => isOf(action, questionnaire, measure.id)))
  if (measures.length === 0) return html``
  if (left.length === 0)
    return html`<p><a href="${paths.plan(finess)}">${measures.length === 1 ? 'Cette mesure est dans le plan d’actions' : `Ces ${measures.length} mesures sont dans le plan d’actions`}</a></p>`
  return html`<form method="post" action="${paths.planMeasures(finess)}">${hiddenFields(beside)}
${left.map(({ measure }) => html`<input type="hidden" name="mesure" value="${measure.id}">`)}
<button type="submit" class="secondary">${left.length === 1 ? 'Ajouter cette mesure' : `Ajouter ces ${left.length} mesures`} au plan d’actions</button></form>`
}

function hiddenFields({ questionnaire: { id, version }, assessmentId }: ResultBesidePlan): Html {
  return html`<input type="hidden" name="resultat" value="${assessmentId}"><input type="hidden" name="questionnaire" value="${id}"><input type="hidden" name="version" value="${version}">`
}

/** A measure of another version counts as the same measure: see `takeMeasures`. */
function isOf({ measure }: Action, { id }: Questionnaire, measureId: string): boolean {
  return measure?.questionnaireId === id && measure.measureId === measureId
}
