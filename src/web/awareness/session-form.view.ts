import { html } from 'hono/html'
import { longestSessionTitle, type PreparedSession, type TypedSession } from '#awareness'
import type { Issue } from '#kernel'
import { audienceWords, sessionKindWords } from '#messages'
import { paths } from '../paths.ts'
import { checkboxes, radios } from '../ui/forms/choice-fields.ts'
import { atFields, dayField, faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import type { RevisedForm } from '../ui/forms/revised-form.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { sessionFields } from './typed-session.ts'

/** Writes down a session or a campaign. */
export function sessionFormView({
  prepared,
  typed,
  issues: found,
  revision,
}: RevisedForm<TypedSession> & { readonly prepared: PreparedSession }): Page {
  const { structure, session } = prepared
  const { finess, name } = structure
  const issues = atFields(found, sessionFields)
  const title = session ? 'Modifier la séance' : 'Noter une séance'
  const back = paths.awareness(finess)
  return {
    title: titleWith(issues, `${title} – ${name}`),
    body: html`<p class="eyebrow"><a href="${back}">Sensibilisation</a></p>
<h1>${title}</h1>
<p class="lead">${name}</p>
${faultSummary(issues)}
<form method="post" action="${session ? paths.session(finess, session.id) : paths.sessionAddition(finess)}">
<input type="hidden" name="revision" value="${revision}">
${fieldsOf(issues, typed)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${back}">Annuler</a></p>
</form>
${session ? removal(finess, session.id) : ''}`,
  }
}

function fieldsOf(issues: readonly Issue[], typed: TypedSession): Html {
  return html`${radios(issues, { name: sessionFields.kind, legend: 'Forme', options: sessionKindWords, hints: kindHints, chosen: [typed.kind] })}
${field(issues, { name: sessionFields.title, label: 'Titre', value: typed.title, autocomplete: 'off', maxlength: longestSessionTitle, hint: 'Le sujet, par exemple «\u00A0Reconnaître un faux message\u00A0». Ne nommez personne.' })}
${dayField(issues, { name: sessionFields.startsOn, label: 'Jour, ou premier jour de la campagne', value: typed.startsOn, autocomplete: 'off' })}
${dayField(issues, { name: sessionFields.lastOn, label: 'Dernier jour de la campagne (facultatif)', value: typed.lastOn, autocomplete: 'off', optional: true })}
${checkboxes(issues, { name: sessionFields.audiences, legend: 'Pour qui', options: audienceWords, chosen: typed.audiences })}
${field(issues, { name: sessionFields.reached, label: 'Personnes touchées (facultatif)', value: typed.reached, autocomplete: 'off', inputmode: 'numeric', maxlength: 10, hint: 'Celles qui sont venues, ou qui ont suivi la leçon. Laissez vide si personne ne les a comptées\u00A0: c’est dit ainsi, pas compté zéro.', optional: true })}`
}

const kindHints = {
  session: 'Une réunion, un atelier, un jeu, un jour donné.',
  campaign: 'Des leçons en ligne ou de faux messages d’hameçonnage, sur plusieurs jours.',
}

function removal(finess: string, id: string): Html {
  return html`<details class="folded"><summary>Effacer cette séance</summary>
<p>À faire si elle a été notée par erreur. Elle quitte les chiffres de votre structure et de la région.</p>
<form method="post" action="${paths.sessionRemoval(finess, id)}"><button type="submit" class="secondary">Effacer la séance</button></form></details>`
}
