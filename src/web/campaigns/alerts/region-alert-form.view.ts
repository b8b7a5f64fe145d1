import { html } from 'hono/html'
import { longestAlertTexts, type PreparedAlert, severities } from '#campaigns'
import type { Issue } from '#kernel'
import { severityWords } from '#messages'
import { paths } from '../../paths.ts'
import { areaField, radios } from '../../ui/forms/choice-fields.ts'
import { atFields, dayField, faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { targetFields } from '../target-fields.view.ts'
import type { TypedForm } from './typed-alert.ts'

interface AlertForm {
  readonly prepared: PreparedAlert
  readonly typed: TypedForm
  readonly issues: readonly Issue[]
  readonly revision: number
}

const fields = {
  title: 'titre',
  source: 'source',
  concerned: 'concerne',
  advice: 'conseil',
  dueOn: 'echeance',
  severity: 'gravite',
  target: 'cible',
  structures: 'structures',
}

/** Writes an alert that is not sent yet, and whom it asks. */
export function alertFormView({ prepared, typed, issues: found, revision }: AlertForm): Page {
  const { region, alert } = prepared
  const issues = atFields(found, fields)
  const title = alert ? 'Modifier l’alerte' : 'Écrire une alerte'
  const action = alert ? paths.regionAlertChange(region.code, alert.id) : paths.regionAlertAddition(region.code)
  const back = alert ? paths.regionAlert(region.code, alert.id) : paths.regionAlerts(region.code)
  return {
    title: titleWith(issues, `${title} – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.regionAlerts(region.code)}">Alertes relayées</a></p>
<h1>${title}</h1>
<p class="lead">Rien ne part encore. Vous relirez l’alerte, et à combien de personnes elle s’adresse, avant de l’envoyer.</p>
${faultSummary(issues)}
<form method="post" action="${action}">
<input type="hidden" name="revision" value="${revision}">
${textFields(issues, typed)}
${targetFields(issues, typed.target, prepared.choices)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${back}">Annuler</a></p>
</form>`,
  }
}

function textFields(issues: readonly Issue[], typed: TypedForm): Html {
  const { title, source, concerned, advice } = longestAlertTexts
  return html`${field(issues, { name: 'titre', label: 'Titre', value: typed.title, autocomplete: 'off', maxlength: title, hint: 'Il devient l’objet du message. Ne nommez aucune structure.' })}
${radios(issues, { name: 'gravite', legend: 'Gravité', options: Object.fromEntries(severities.map((each) => [each, severityWords[each]])), chosen: [typed.severity] })}
${areaField(issues, { name: 'source', label: 'Source', value: typed.source, hint: 'Qui donne l’alerte, et où la lire. Par exemple\u00A0: «\u00A0CERT Santé, bulletin du 12\u00A0mars\u00A02027\u00A0».', maxlength: source, rows: 2 })}
${areaField(issues, { name: 'concerne', label: 'Ce qui est concerné', value: typed.concerned, hint: 'Le logiciel, le matériel ou la pratique, avec ses versions.', maxlength: concerned, rows: 3 })}
${areaField(issues, { name: 'conseil', label: 'Ce qu’il y a à faire', value: typed.advice, hint: 'En phrases courtes\u00A0: une direction sans informaticien doit savoir à qui les transmettre.', maxlength: advice, rows: 6 })}
${dayField(issues, { name: 'echeance', label: 'À faire avant le', value: typed.dueOn, autocomplete: 'off' })}`
}
