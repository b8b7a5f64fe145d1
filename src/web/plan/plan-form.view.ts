import { html } from 'hono/html'
import type { Structure } from '#directory'
import type { Issue } from '#kernel'
import { actionStateWords, asGoodPractice, asProgramme, enumeration, readersOf } from '#messages'
import { actionStates, longestTexts, type TypedAction } from '#plan'
import type { Programme } from '#questionnaires'
import { atFields, dayField, faultOf, field, stateOf } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'

/** The fields of an action, as shown. */
export interface ActionForm {
  readonly structure: Structure
  readonly programme: Programme
  readonly typed: TypedAction
  readonly issues: readonly Issue[]
}

/** The name and id of each field, by its name in code. */
export const actionFields: Readonly<Record<keyof TypedAction, string>> = {
  title: 'titre',
  details: 'precisions',
  ownerFunction: 'fonction',
  dueOn: 'echeance',
  state: 'etat',
  objectiveCodes: 'objectifs',
}

export function actionFaults({ issues }: ActionForm): Issue[] {
  return atFields(issues, actionFields)
}

/** Every field. A new action has no state field: its state is to do. */
export function actionFieldset(form: ActionForm, { withState }: { withState: boolean }): Html {
  const { title, details, ownerFunction, dueOn } = form.typed
  const issues = actionFaults(form)
  return html`${field(issues, { name: 'titre', label: 'Ce qu’il y a à faire', value: title, autocomplete: 'off', maxlength: longestTexts.title })}
${field(issues, {
  name: 'fonction',
  label: 'Fonction responsable (facultatif)',
  value: ownerFunction,
  hint: 'Écrivez une fonction plutôt qu’un nom, par exemple «\u00A0responsable technique\u00A0»\u00A0: elle reste juste quand la personne change.',
  autocomplete: 'off',
  maxlength: longestTexts.ownerFunction,
  optional: true,
})}
${dayField(issues, { name: 'echeance', label: 'Échéance', value: dueOn, autocomplete: 'off' })}
${withState ? stateField(form, issues) : ''}
<label for="precisions">Précisions (facultatif)</label>${faultOf(issues, 'precisions')}
<textarea id="precisions" name="precisions" rows="4" maxlength="${longestTexts.details}" ${stateOf(issues, 'precisions', detailsHint)}>
${details}</textarea>
<p class="hint" id="precisions-aide">${detailsHint}</p>
${objectiveFields(form, issues)}`
}

const detailsHint = `Les lisent\u00A0: ${enumeration(readersOf('read-answers'))}. N’écrivez ni mot de passe, ni nom de patient ou de résident.`

function stateField({ typed }: ActionForm, issues: readonly Issue[]): Html {
  return html`<label for="etat">État</label>${faultOf(issues, 'etat')}
<select id="etat" name="etat" ${stateOf(issues, 'etat')}>${actionStates.map(
    (one) => html`<option value="${one}" ${one === typed.state ? 'selected' : ''}>${actionStateWords[one]}</option>`,
  )}</select>`
}

/** The items of the programme in its order, then any code of an older programme that the action holds. */
function objectiveFields({ programme, typed, structure }: ActionForm, issues: readonly Issue[]): Html {
  const items = programme.domains.flatMap((domain) => domain.items)
  const known = new Set(items.map(({ code }) => code))
  const older = typed.objectiveCodes.filter((code) => !known.has(code)).map((code) => ({ code, title: '' }))
  const { title } = structure.kind === 'ES' ? asProgramme : asGoodPractice
  const open = typed.objectiveCodes.length > 0 || issues.some(({ path }) => path === 'objectifs')
  return html`<details ${open ? 'open' : ''}><summary>${title} (facultatif)</summary>
<fieldset id="objectifs"><legend>Cette action sert</legend>${faultOf(issues, 'objectifs')}${[...items, ...older].map(
    ({ code, title }) => html`<label><input type="checkbox" name="objectifs" value="${code}"
${typed.objectiveCodes.includes(code) ? 'checked' : ''}> ${code} <span class="hint">${title}</span></label>`,
  )}</fieldset></details>`
}
