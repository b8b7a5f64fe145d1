import { html } from 'hono/html'
import { calendarDayWords, countWords, regionalKindWords, toComplete } from '#messages'
import type { AxisOfPlan, PlanSums, RegionalAction, RegionalPlan } from '#regional-plan'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listOnlyForm, ofList } from '../../ui/lists/list-only.view.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { eurosWords, orToComplete, progressWords, shortDay, stateWords } from './action-words.ts'
import { axisGantt, type PlanSpan, planSpan } from './gantt.view.ts'
import type { LinkedFigures, PlanFigures } from './linked-figures.ts'
import { modelNotes } from './models.view.ts'

/** The plan of a region, axis by axis: its time line, then its actions with the figures that tell whether they work. */
export function planView(plan: RegionalPlan, figures: PlanFigures): Page {
  const kept = ofList(figures.list)
  const { region, today, axes, sums, canEdit, templates } = plan
  const at = region.code
  const span = planSpan(plan)
  return {
    title: `Plan cyber régional – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Plan cyber régional</h1>
<p class="lead">${axes.length === 0 ? 'Le plan dit ce que la région entreprend, qui s’en charge et avant quand.' : `${sumWords(sums)} Situation au ${calendarDayWords(today)}.`}</p>
${canEdit ? editLinks(at, axes.length > 0) : ''}
${axes.length === 0 ? html`<p>${canEdit ? 'Le plan est vide. Partez d’un modèle, ou ajoutez un premier axe.' : 'Le plan de la région n’est pas encore écrit.'}</p>` : ''}
${listForm(at, figures)}
${axes.map((each) => axisSection(plan, each, { figures: figures.linked, span }))}
${
  axes.length === 0
    ? ''
    : html`<p class="hint">Les chiffres à côté des actions sont ceux ${kept ? 'de la liste' : canEdit ? 'de la région' : 'de votre territoire'}, aujourd’hui puis depuis un an. Ils disent si la situation change, pas si l’action en est la cause.</p>
<p><a href="${paths.resources(region.code)}">Ce que la région propose aux structures</a>, par thème, avec les mesures que chaque ressource aide à prendre.</p>
<p class="actions"><a href="${paths.regionalPlanFile(at, 'xlsx')}${kept}">Télécharger le plan (XLSX)</a> <a href="${paths.regionalPlanFile(at, 'csv')}${kept}">CSV</a></p>
${modelNotes(templates, axes)}`
}`,
  }
}

/** The figures beside the actions are those of the structures of a kept list, if one is chosen. */
function listForm(region: string, { list, lists }: PlanFigures): Html {
  return listOnlyForm({ at: paths.regionalPlan(region), list, lists, label: 'Chiffres de toutes les structures' })
}

function editLinks(region: string, isBegun: boolean): Html {
  return html`<p class="actions">${isBegun ? html`<a role="button" href="${paths.regionalActionAddition(region)}">Ajouter une action</a> ` : ''}<a href="${paths.regionalAxes(region)}">Axes et modèles</a></p>`
}

function sumWords({ actions, done, late, incomplete, dropped, budgetEuros, withoutBudget }: PlanSums): string {
  if (actions === 0) return 'Aucune action en cours.'
  const parts = [
    `${countWords(done, 'action terminée', 'actions terminées')} sur ${actions}`,
    `${late} en retard`,
    `${incomplete} sans pilote ou sans date de fin`,
    ...(dropped > 0 ? [countWords(dropped, 'abandonnée', 'abandonnées')] : []),
  ]
  const known = actions - withoutBudget
  const budget =
    known === 0
      ? ''
      : ` Budget connu\u00A0: ${eurosWords(budgetEuros)}, pour ${countWords(known, 'action')} sur ${actions}.`
  return `${parts.join(', ')}.${budget}`
}

function axisSection(
  plan: RegionalPlan,
  of: AxisOfPlan,
  { figures, span }: { figures: LinkedFigures; span: PlanSpan },
): Html {
  const { axis, actions, sums } = of
  return html`<section><h2>${axis.title}</h2>
${
  actions.length === 0
    ? html`<p>Aucune action sous cet axe.</p>`
    : html`<p>${sumWords(sums)}</p>
${axisGantt(of, span, plan.today)}
${actionTable(plan, of, figures)}`
}</section>`
}

const head = ['Action', 'Pilote', 'Du', 'Au', 'État', 'Budget', 'Indicateurs'] as const

function actionTable({ region, today }: RegionalPlan, { axis, actions }: AxisOfPlan, figures: LinkedFigures): Html {
  return listedTable({
    caption: `Actions de l’axe «\u00A0${axis.title}\u00A0»`,
    head,
    rows: actions.map((action) =>
      listedRow(actionLink(region.code, action), [
        listedCell(head[1], orToComplete(action.lead)),
        shortCell(head[2], shortDay(action.startsOn)),
        shortCell(head[3], shortDay(action.endsOn)),
        shortCell(head[4], `${stateWords(action, today)}, ${progressCell(action)}`),
        shortCell(head[5], eurosWords(action.budgetEuros)),
        listedCell(head[6], figureLines(action, figures)),
      ]),
    ),
  })
}

function actionLink(region: string, { id, title, kind }: RegionalAction): Html {
  const mark = kind === 'control' ? html` <span class="hint">${regionalKindWords.control}</span>` : ''
  return html`<a href="${paths.regionalAction(region, id)}">${title}</a>${mark}`
}

function progressCell(action: RegionalAction): string {
  const { stages } = action
  const over = stages.filter(({ doneOn }) => doneOn !== null).length
  const progress = progressWords(action)
  const said = progress === toComplete ? `avancement ${toComplete}` : progress
  return stages.length === 0 ? said : `${said} (${over} sur ${countWords(stages.length, 'étape')})`
}

/** The indicators of an action, each with its value and its trend. */
export function figureLines({ indicators }: RegionalAction, figures: LinkedFigures): Html | string {
  const linked = indicators.flatMap((key) => figures.get(key) ?? [])
  if (linked.length === 0) return '–'
  return html`<ul>${linked.map(
    ({ title, value, movement, isListed, address }) =>
      html`<li>${title}&nbsp;: ${isListed ? html`<a href="${address}">${value}</a>` : value} <span class="hint">${movement}</span></li>`,
  )}</ul>`
}
