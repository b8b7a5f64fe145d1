import { html } from 'hono/html'
import { actionStateWords, calendarDayWords, effortWords } from '#messages'
import type { Action, ActionContent, ActionOrigin, OpenedAction, TypedAction } from '#plan'
import type { OfferedResource } from '#regional-offer'
import { paths } from '../paths.ts'
import { offeredResources } from '../ui/facts/offered-resources.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { tableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'
import { type ActionForm, actionFaults, actionFieldset } from './plan-form.view.ts'

export function newActionView(form: ActionForm): Page {
  const { finess } = form.structure
  return {
    title: titleWith(form.issues, 'Écrire une action'),
    body: html`<p class="eyebrow"><a href="${paths.plan(finess)}">Plan d’actions</a></p>
<h1>Écrire une action</h1>
${faultSummary(actionFaults(form))}
<form method="post" action="${paths.planAddition(finess)}">
${actionFieldset(form, { withState: false })}
<p class="actions"><button type="submit">Ajouter au plan</button> <a href="${paths.plan(finess)}">Annuler</a></p>
</form>`,
  }
}

export interface ShownAction extends ActionForm {
  readonly opened: OpenedAction
  /** Resources that help with the action. */
  readonly help: readonly OfferedResource[]
  /** The revision of the action that the person saw, sent back with the form (optimistic lock). */
  readonly revision: number
  /** Somebody changed the action after this page was shown: nothing was saved, and both versions must be shown. */
  readonly outdated: boolean
}

/** Changes an action; read-only for people who may not change it. */
export function actionView(shown: ShownAction): Page {
  const { opened, issues, outdated } = shown
  const { structure, action, origin, canEdit } = opened
  return {
    title: titleWith(issues, action.title),
    body: html`<p class="eyebrow"><a href="${paths.plan(structure.finess)}">Plan d’actions</a></p>
<h1>${action.title}</h1>
${faultSummary(actionFaults(shown))}
${outdated ? bothVersions(action, shown.typed) : ''}
${origin ? originView(origin) : ''}
${offeredResources(shown.help)}
${canEdit ? changeForm(shown) : factsView(action)}
${historyView(action)}`,
  }
}

function changeForm(shown: ShownAction): Html {
  const { structure, action } = shown.opened
  const { finess } = structure
  return html`<form method="post" action="${paths.planAction(finess, action.id)}">
<input type="hidden" name="revision" value="${shown.revision}">
${actionFieldset(shown, { withState: true })}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${paths.plan(finess)}">Annuler</a>
<a href="${paths.planRemoval(finess, action.id)}">Supprimer cette action</a></p>
</form>`
}

/** The action as the questionnaire words it. */
function originView({ measure, questionnaireTitle, questionnaireVersion }: ActionOrigin): Html {
  return html`<details open><summary>Ce que dit le questionnaire</summary>
<p>${measure.why}</p>
<ol>${measure.how.map((step) => html`<li>${step}</li>`)}</ol>
<p class="hint">Effort&nbsp;: ${effortWords[measure.effort]}. Mesure «&nbsp;${measure.title}&nbsp;» du questionnaire ${questionnaireTitle}, version ${questionnaireVersion}.</p>
</details>`
}

/** Empty until the state of the action has changed. */
function historyView({ history }: Action): Html {
  if (history.length < 2) return html``
  return html`<section aria-labelledby="historique"><h2 id="historique">Historique</h2>
<ul>${history.map(({ state, on }) => html`<li>${actionStateWords[state]}&nbsp;: le ${calendarDayWords(on)}</li>`)}</ul></section>`
}

/** The content in words, in the order of the form. */
function factsOf(content: Omit<ActionContent, 'state'> & { readonly state: string }): [name: string, words: string][] {
  const stateWords: Readonly<Record<string, string>> = actionStateWords
  return [
    ['Ce qu’il y a à faire', content.title],
    ['Fonction responsable', content.ownerFunction],
    ['Échéance', calendarDayWords(content.dueOn)],
    ['État', stateWords[content.state] ?? ''],
    ['Précisions', content.details],
    ['Programme CaRE', content.objectiveCodes.join(', ')],
  ]
}

function factsView(action: Action): Html {
  return tableView({ caption: 'Cette action', head: ['Champ', 'Valeur'], rows: factsOf(action) })
}

function bothVersions(action: Action, typed: TypedAction): Html {
  const mine = factsOf(typed)
  const rows = factsOf(action).map(([name, words], place) => [name, words, mine[place]?.[1] ?? ''] as const)
  return tableView({ caption: 'Les deux versions', head: ['Champ', 'Enregistré maintenant', 'Votre version'], rows })
}

export function removalView({ structure: { finess }, action }: OpenedAction): Page {
  return {
    title: 'Supprimer une action',
    body: html`<h1>Supprimer cette action&nbsp;?</h1>
<p>${action.title}</p>
<p>Elle sera effacée pour de bon. Pour garder la trace d’une action à laquelle vous renoncez, mettez-la plutôt à l’état «&nbsp;${actionStateWords.dropped}&nbsp;».</p>
<form method="post" action="${paths.planRemoval(finess, action.id)}">
<p class="actions"><button type="submit" class="danger">Supprimer définitivement</button>
<a href="${paths.planAction(finess, action.id)}">Conserver l’action</a></p>
</form>`,
  }
}
