import { html } from 'hono/html'
import { isOverseas, typedWords, wordsOf } from '#directory'
import { pageOf } from '#kernel'
import { actionStateWords, calendarDayWords, countWords, quoted } from '#messages'
import { type Action, type ActionState, isLate, isOpen, type PlanProgress, type StructurePlan } from '#plan'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { activeFilters } from '../ui/lists/active-filters.view.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import type { Page } from '../ui/page/layout.ts'

export interface ShownPlan {
  readonly plan: StructurePlan
  /** Keeps the actions that serve this objective; undefined keeps every action. */
  readonly objective?: string | undefined
  /** Words of the action or of its function; empty keeps every action. */
  readonly search: string
  readonly page: number
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
  const { plan, objective, search, page } = shown
  const { finess } = plan.structure
  const words = typedWords(search)
  const chosen = order.flatMap((state) =>
    plan.actions.filter((action) => action.state === state && isChosen(action, objective, words)),
  )
  const shownPage = pageOf(chosen, page)
  const groups = order.map((state) => shownPage.items.filter((action) => action.state === state))
  const address = (wanted: number) =>
    `${paths.plan(finess)}?${new URLSearchParams({ ...(search && { q: search }), ...(objective && { objectif: objective }), page: String(wanted) })}`
  return html`${progressView(plan.progress)}
<p class="actions">${plan.canEdit ? html`<a role="button" href="${paths.planAddition(finess)}">Écrire une action</a>` : ''}
${plan.actions.some(isOpen) ? html`<a href="${paths.planCalendar(finess)}">Échéances d’aujourd’hui (.ics)</a>` : ''}
<a href="${paths.calendarOffer('plan', finess)}">S’abonner dans votre agenda</a>
<a href="${paths.planWorkbook(finess)}">Liste pour tableur (.xlsx)</a></p>
${isOverseas(plan.structure) ? html`<p class="hint">Les jours sont ceux de votre structure, à son heure légale.</p>` : ''}
<p class="hint">Ces fichiers disent ce qui reste à faire chez vous&nbsp;: ne les confiez qu’aux personnes qui ont à en connaître.</p>
${filterForm(shown)}
${activeFilters(filterWords(shown), { href: paths.plan(finess), label: 'Voir toutes les actions' })}
${objective || search ? html`<p role="status">${chosen.length === 0 ? emptyWords(shown) : `${countWords(chosen.length, 'action')} sur ${plan.actions.length}.`}</p>` : ''}
${groups.map((actions) => groupView(actions, chosen, shown))}
${pagination(shownPage, address)}`
}

function filterWords({ objective, search }: ShownPlan): string[] {
  return [objective ? `actions qui servent l’objectif ${objective}` : '', search ? quoted(search) : ''].filter(Boolean)
}

function emptyWords({ search }: ShownPlan): string {
  return search ? 'Aucune action ne correspond.' : 'Aucune action ne sert cet objectif.'
}

function isChosen(action: Action, objective: string | undefined, words: readonly string[]): boolean {
  const text = wordsOf(`${action.title} ${action.ownerFunction}`).join(' ')
  return (!objective || action.objectiveCodes.includes(objective)) && words.every((word) => text.includes(word))
}

function progressView({ total, counts, late, nextDue }: PlanProgress): Html {
  if (total === 0) return html`<p class="lead">Toutes les actions ont été abandonnées.</p>`
  return html`<p class="lead"><strong>${countWords(counts.done, 'action faite', 'actions faites')}</strong> sur ${total}.
${late > 0 ? html`<strong>${countWords(late, 'action')} en retard.</strong>` : 'Aucune n’est en retard.'}</p>
<p class="progress"><label for="avancement">Avancement du plan</label>
<progress id="avancement" value="${counts.done}" max="${total}"></progress></p>
${nextDue ? html`<p>Prochaine échéance&nbsp;: ${calendarDayWords(nextDue.dueOn)}, ${quoted(nextDue.title)}.</p>` : ''}`
}

/** A plan that is read at a glance is not searched. */
const fewActions = 10

function filterForm({ plan, objective, search }: ShownPlan): Html {
  const codes = [...new Set(plan.actions.flatMap(({ objectiveCodes }) => objectiveCodes))].sort()
  const isLong = plan.actions.length > fewActions
  if (codes.length === 0 && !isLong) return html``
  return html`<search><form method="get" action="${paths.plan(plan.structure.finess)}">
${isLong ? html`<label for="q">Mots de l’action ou de la fonction</label><input id="q" name="q" type="text" inputmode="search" value="${search}" maxlength="100" autocomplete="off">` : ''}
${codes.length > 0 ? objectiveField(codes, objective) : ''}
<p class="actions"><button type="submit" class="secondary">Montrer</button></p>
</form></search>`
}

function objectiveField(codes: readonly string[], objective: string | undefined): Html {
  return html`<label for="objectif">Montrer les actions qui servent</label>
<select id="objectif" name="objectif"><option value="">toutes les actions</option>${codes.map(
    (code) => html`<option value="${code}" ${code === objective ? 'selected' : ''}>l’objectif ${code}</option>`,
  )}</select>`
}

const head = ['Action', 'Fonction responsable', 'Échéance', 'Programme CaRE']

/** `chosen`: the actions of all pages, which the caption counts. */
function groupView(actions: readonly Action[], chosen: readonly Action[], shown: ShownPlan): Html {
  const [first] = actions
  if (!first) return html``
  const words = actionStateWords[first.state]
  const caption = `${words}\u00A0: ${countWords(chosen.filter(({ state }) => state === first.state).length, 'action')}`
  return html`<section aria-labelledby="etat-${first.state}"><h2 id="etat-${first.state}">${words}</h2>
${listedTable({ caption, head, rows: actions.map((action) => actionRow(action, shown)) })}</section>`
}

function actionRow(action: Action, { plan: { today, structure } }: ShownPlan): Html {
  const { id, title, ownerFunction, dueOn, doneOn, objectiveCodes } = action
  return listedRow(html`<a href="${paths.planAction(structure.finess, id)}">${title}</a>`, [
    shortCell('Fonction responsable', ownerFunction || html`<span class="hint">à désigner</span>`),
    shortCell(
      'Échéance',
      html`<span class="whole">${calendarDayWords(dueOn)}</span>${isLate(action, today) ? html` <strong class="tag">en retard</strong>` : ''}${
        doneOn ? html` <span class="hint">faite le ${calendarDayWords(doneOn)}</span>` : ''
      }`,
    ),
    objectiveCodes.length > 0 ? listedCell('Programme CaRE', objectiveCodes.join(', ')) : html`<td role="cell"></td>`,
  ])
}
