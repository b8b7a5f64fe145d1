import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { noticeSettings, type OperatorNotices } from '#settings'
import { paths } from '../paths.ts'
import { faultOf, field, stateOf } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'

/** The name of each field of the form. */
export const noticeFields = {
  support: 'assistance',
  dataProtection: 'dpo',
  legal: 'mentions',
  accessibility: 'accessibilite',
} as const satisfies Record<keyof OperatorNotices, string>

/** The contacts and the texts that the foot of every page leads to. */
export function noticesForm(typed: OperatorNotices, issues: readonly Issue[]): Html {
  return html`<h2 id="mentions-et-contacts">Mentions et contacts</h2>
<p>Vide&nbsp;: la page dit «&nbsp;à compléter&nbsp;» à tous.</p>
<form method="post" action="${paths.settingsNotices}">
${contact('support', 'Assistance (facultatif)', 'Une adresse, un numéro, des horaires. Montrée au bas de chaque page et de chaque message.', typed, issues)}
${contact('dataProtection', 'Délégué à la protection des données (facultatif)', 'Où lui écrire. Montré sur la page de confidentialité.', typed, issues)}
${text('legal', 'Mentions légales (facultatif)', 'Nom, adresse et téléphone de l’éditeur, responsable de la publication, hébergeur.', typed, issues)}
${text('accessibility', 'Accessibilité (facultatif)', 'Où signaler un obstacle\u00A0; l’audit et sa date, s’il y en a eu un.', typed, issues)}
<p class="actions"><button type="submit" class="secondary">Enregistrer les mentions et contacts</button></p>
</form>`
}

type Notice = keyof OperatorNotices

function contact(name: Notice, label: string, hint: string, typed: OperatorNotices, issues: readonly Issue[]): Html {
  const { most } = noticeSettings[name]
  const shown = { name: noticeFields[name], label, hint, value: typed[name], maxlength: most }
  return field(issues, { ...shown, autocomplete: 'off', optional: true })
}

function text(name: Notice, label: string, hint: string, typed: OperatorNotices, issues: readonly Issue[]): Html {
  const id = noticeFields[name]
  return html`<label for="${id}">${label}</label>
${faultOf(issues, id)}
<textarea id="${id}" name="${id}" rows="4" maxlength="${noticeSettings[name].most}" ${stateOf(issues, id, hint)}>
${typed[name]}</textarea>
<p class="hint" id="${id}-aide">${hint}</p>`
}
