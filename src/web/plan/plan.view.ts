import { html } from 'hono/html'
import { isOverseas } from '#directory'
import { actionStateWords, calendarDayWords, countWords, quoted } from '#messages'
import { type Action, type ActionState, isLate, isOpen, type PlanProgress, type StructurePlan } from '#plan'
import { paths } from '../paths.ts'
import type { Html, Page } from '../ui/layout.ts'
import { tableView } from '../ui/table.ts'

export interface ShownPlan {
  readonly plan: StructurePlan
  /** Keeps the actions that serve this objective; undefined keeps every action. */
  readonly objective?: string | undefined
}

/** Actions in progress first, then actions to do, then finished actions. */
const order: readonly ActionState[] = ['in-progress', 'todo', 'done', 'dropped']

/** The action plan: its progress, then each action by state. */
export function planView(shown: ShownPlan): Page {
  const { plan } = shown
  const { finess, name } = plan.structure
  return {
    title: `Plan d’actions – ${name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.structure(finess)}">${name}</a></p>
<h1>Plan d’actions</h1>
${plan.actions.length === 0 ? emptyPlan(shown) : filledPlan(shown)}`,
  }
}

function emptyPlan({ plan }: ShownPlan): Html {
  const { finess } = plan.structure
  return html`<p class="lead">Ce plan est vide pour l’instant.</p>
<p>Ouvrez le résultat d’un questionnaire&nbsp;: chaque mesure proposée peut être reprise ici, avec une échéance.
Vous pouvez aussi écrire vos propres actions.</p>
<p class="actions"><a role="button" href="${paths.structure(finess)}">Voir les questionnaires et les résultats</a>
${plan.canEdit ? html`<a href="${paths.planAddition(finess)}">Écrire une action</a>` : ''}</p>`
}

function filledPlan(shown: ShownPlan): Html {
  const { plan, objective } = shown
  const { finess } = plan.structure
  const chosen = plan.actions.filter(({ objectiveCodes }) => !objective || objectiveCodes.includes(objective))
  const groups = order.map((state) => chosen.filter((action) => action.state === state))
  return html`${progressView(plan.progress)}
<p class="actions">${plan.canEdit ? html`<a role="button" href="${paths.planAddition(finess)}">Écrire une action</a>` : ''}
${plan.actions.some(isOpen) ? html`<a href="${paths.planCalendar(finess)}">Échéances pour votre agenda (.ics)</a>` : ''}
<a href="${paths.planWorkbook(finess)}">Liste pour tableur (.xlsx)</a></p>
${isOverseas(plan.structure) ? html`<p class="hint">Les jours sont ceux de votre structure, à son heure légale.</p>` : ''}
<p class="hint">Ces fichiers disent ce qui reste à faire chez vous&nbsp;: ne les confiez qu’aux personnes qui ont à en connaître.</p>
${objectiveFilter(shown)}
${chosen.length === 0 ? html`<p role="status">Aucune action ne sert cet objectif.</p>` : ''}
${groups.map((actions) => groupView(actions, shown))}`
}

function progressView({ total, counts, late, nextDue }: PlanProgress): Html {
  if (total === 0) return html`<p class="lead">Toutes les actions ont été abandonnées.</p>`
  return html`<p class="lead"><strong>${countWords(counts.done, 'action faite', 'actions faites')}</strong> sur ${total}.
${late > 0 ? html`<strong>${countWords(late, 'action')} en retard.</strong>` : 'Aucune n’est en retard.'}</p>
<p class="progress"><label for="avancement">Avancement du plan</label>
<progress id="avancement" value="${counts.done}" max="${total}"></progress></p>
${nextDue ? html`<p>Prochaine échéance&nbsp;: ${calendarDayWords(nextDue.dueOn)}, ${quoted(nextDue.title)}.</p>` : ''}`
}

/** Empty where no action serves an objective. */
function objectiveFilter({ plan, objective }: ShownPlan): Html {
  const codes = [...new Set(plan.actions.flatMap(({ objectiveCodes }) => objectiveCodes))].sort()
  if (codes.length === 0) return html``
  return html`<search><form method="get" action="${paths.plan(plan.structure.finess)}">
<label for="objectif">Montrer les actions qui servent</label>
<div class="field-with-button"><select id="objectif" name="objectif">
<option value="">toutes les actions</option>${codes.map(
    (code) => html`<option value="${code}" ${code === objective ? 'selected' : ''}>l’objectif ${code}</option>`,
  )}</select>
<button type="submit" class="secondary">Montrer</button></div>
</form></search>`
}

const head = ['Action', 'Fonction responsable', 'Échéance', 'Programme CaRE']

function groupView(actions: readonly Action[], shown: ShownPlan): Html {
  const [first] = actions
  if (!first) return html``
  const words = actionStateWords[first.state]
  const caption = `${words}\u00A0: ${countWords(actions.length, 'action')}`
  return html`<section aria-labelledby="etat-${first.state}"><h2 id="etat-${first.state}">${words}</h2>
${tableView({ caption, head, rows: actions.map((action) => actionRow(action, shown)) })}</section>`
}

function actionRow(action: Action, { plan: { today, structure } }: ShownPlan): Html {
  const { id, title, ownerFunction, dueOn, doneOn, objectiveCodes } = action
  return html`<tr><th scope="row"><a href="${paths.planAction(structure.finess, id)}">${title}</a></th>
<td>${ownerFunction || html`<span class="hint">à désigner</span>`}</td>
<td><span class="day-cell">${calendarDayWords(dueOn)}</span>${isLate(action, today) ? html` <strong class="tag">en retard</strong>` : ''}${
    doneOn ? html`<br><span class="hint">faite le ${calendarDayWords(doneOn)}</span>` : ''
  }</td>
<td>${objectiveCodes.join(', ')}</td></tr>`
}
