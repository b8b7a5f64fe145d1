import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { eventKindWords } from '#messages'
import { longestEventTexts, longestLink, type PreparedEvent, type TypedEvent } from '#regional-offer'
import { paths } from '../../paths.ts'
import { areaField, radios, selectField } from '../../ui/forms/choice-fields.ts'
import { atFields, dayField, faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { RevisedForm } from '../../ui/forms/revised-form.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { eventFields as names } from './typed-event.ts'

/** Writes an event. */
export function eventFormView({
  prepared,
  typed,
  issues: found,
  revision,
}: RevisedForm<TypedEvent> & { readonly prepared: PreparedEvent }): Page {
  const { region, event } = prepared
  const issues = atFields(found, names)
  const title = event ? 'Modifier l’évènement' : 'Ajouter un évènement'
  const at = event ? paths.event(region.code, event.id) : paths.agenda(region.code)
  return {
    title: titleWith(issues, `${title} – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.agenda(region.code)}">Agenda cyber – ${region.name}</a></p>
<h1>${title}</h1>
${faultSummary(issues)}
<form method="post" action="${event ? paths.eventChange(at) : paths.eventAddition(region.code)}">
<input type="hidden" name="revision" value="${revision}">
${whatFields(issues, typed)}
${whenFields(issues, typed)}
${whereFields(issues, typed)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${at}">Annuler</a></p>
</form>`,
  }
}

function whatFields(issues: readonly Issue[], typed: TypedEvent): Html {
  return html`${field(issues, { name: names.title, label: 'Titre', value: typed.title, autocomplete: 'off', maxlength: longestEventTexts.title })}
${selectField(issues, { name: names.kind, label: 'Sorte', options: eventKindWords, value: typed.kind, blank: 'Choisir' })}
${areaField(issues, { name: names.detail, label: 'Description (facultatif)', value: typed.detail, hint: 'Le programme, en phrases courtes. Nommez des fonctions plutôt que des personnes.', maxlength: longestEventTexts.detail, rows: 5 })}
${field(issues, { name: names.forWhom, label: 'Pour qui', value: typed.forWhom, autocomplete: 'off', maxlength: longestEventTexts.forWhom, hint: 'Par exemple «\u00A0directions des ESMS\u00A0» ou «\u00A0RSSI des ES\u00A0».' })}`
}

function whenFields(issues: readonly Issue[], typed: TypedEvent): Html {
  const hour = (name: string, label: string, value: string) =>
    field(issues, { name, label, value, autocomplete: 'off', maxlength: 10, optional: true })
  return html`<h2>Quand</h2>
<p>Les heures sont celles de la région. Sans heures, l’évènement dure des journées entières.</p>
${dayField(issues, { name: names.startsOn, label: 'Jour', value: typed.startsOn, autocomplete: 'off' })}
${hour(names.starts, 'Heure de début, par exemple 9h30 (facultatif)', typed.starts)}
${hour(names.ends, 'Heure de fin (facultatif)', typed.ends)}
${dayField(issues, { name: names.lastOn, label: 'Dernier jour, s’il dure plusieurs jours (facultatif)', value: typed.lastOn, autocomplete: 'off', optional: true })}`
}

function whereFields(issues: readonly Issue[], typed: TypedEvent): Html {
  return html`<h2>Où, et qui vient</h2>
${field(issues, { name: names.place, label: 'Lieu (facultatif)', value: typed.place, autocomplete: 'off', maxlength: longestEventTexts.place, optional: true })}
${field(issues, { name: names.link, label: 'Lien (facultatif)', value: typed.link, autocomplete: 'off', maxlength: longestLink, hint: 'Il commence par https://. Qui voit l’évènement voit le lien\u00A0: pour un évènement public, n’écrivez pas l’adresse d’une réunion fermée.', optional: true })}
${radios(issues, { name: names.isPublic, legend: 'Qui voit l’évènement', options: { region: 'Les comptes de la région', tous: 'Tout le monde, sans compte' }, chosen: [typed.isPublic ? 'tous' : 'region'] })}
${radios(issues, { name: names.takesRegistrations, legend: 'Inscriptions', options: { oui: 'Les structures s’inscrivent ici', non: 'Sans inscription' }, chosen: [typed.takesRegistrations ? 'oui' : 'non'] })}
${field(issues, { name: names.capacity, label: 'Nombre de places (facultatif)', value: typed.capacity, autocomplete: 'off', inputmode: 'numeric', maxlength: 10, hint: 'Une place par structure. Laissez vide s’il y a de la place pour toutes.', optional: true })}`
}
