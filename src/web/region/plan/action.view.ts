import { html } from 'hono/html'
import { regionTime } from '#directory'
import { instantWords } from '#kernel'
import { regionalFieldWords, regionalKindWords } from '#messages'
import type { ActionChange, OpenRegionalAction, RegionalAction } from '#regional-plan'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { dayOrToComplete, eurosWords, orToComplete, progressWords, sourceWords, stateWords } from './action-words.ts'
import { changedValueWords } from './changed-value.ts'
import type { LinkedFigures } from './linked-figures.ts'
import { figureLines } from './plan.view.ts'
import { templateTitleIn } from './template-title.ts'

/** One action of the plan: who, when, how far, its figures, its stages, and everything that was changed. */
export function actionView(opened: OpenRegionalAction, figures: LinkedFigures): Page {
  const { region, action, canEdit, axes, today } = opened
  const axis = axes.find(({ id }) => id === action.axisId)?.title ?? ''
  const word = regionalFieldWords
  const lines: readonly (readonly [string, Html | string])[] = [
    [word.axisId, axis],
    [word.kind, regionalKindWords[action.kind]],
    [word.state, stateWords(action, today)],
    [word.progressPercent, progressWords(action)],
    [word.lead, orToComplete(action.lead)],
    [word.contributors, orToComplete(action.contributors)],
    [word.consulted, orToComplete(action.consulted)],
    [word.informed, orToComplete(action.informed)],
    [word.startsOn, dayOrToComplete(action.startsOn)],
    [word.endsOn, dayOrToComplete(action.endsOn)],
    [word.budgetEuros, eurosWords(action.budgetEuros)],
    [word.indicators, figureLines(action, figures)],
    ['Origine', sourceWords(action, templateTitleIn(opened.templates))],
  ]
  return {
    title: `${action.title} – ${region.name}`,
    body: html`<p class="eyebrow"><a href="${paths.regionalPlan(region.code)}">Plan cyber régional</a></p>
<h1>${action.title}</h1>
${action.detail === '' ? '' : html`<p class="lead as-typed">${action.detail}</p>`}
<dl class="facts">${lines.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${canEdit ? html`<p class="actions"><a role="button" href="${paths.regionalActionChange(region.code, action.id)}">Modifier l’action</a></p>` : ''}
${stagesView(action)}
${historyView(opened)}`,
  }
}

function stagesView({ stages }: RegionalAction): Html {
  if (stages.length === 0) return html``
  return html`<h2>Étapes</h2>
<ol>${stages.map(({ title, doneOn }) => html`<li>${title}&nbsp;: ${doneOn === null ? 'à venir' : html`terminée le ${dayOrToComplete(doneOn)}`}</li>`)}</ol>`
}

function historyView({ changes, axes, region }: OpenRegionalAction): Html {
  const time = regionTime(region)
  return html`<h2>Historique</h2>
<ol reversed class="history">${changes.map((change) => html`<li><p>${instantWords(change.changedAt, time)}</p>${changeLines(change, axes)}</li>`)}</ol>`
}

function changeLines({ fields }: ActionChange, axes: OpenRegionalAction['axes']): Html {
  if (fields.length === 0) return html`<p>L’action est écrite.</p>`
  return html`<ul>${fields.map((each) => {
    const { before, after } = changedValueWords(each, axes)
    return html`<li>${regionalFieldWords[each.field]}&nbsp;: ${before} → ${after}</li>`
  })}</ul>`
}
