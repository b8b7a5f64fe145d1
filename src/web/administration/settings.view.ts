import { html } from 'hono/html'
import type { TriedMail } from '#identity'
import type { Issue } from '#kernel'
import { sentence } from '#messages'
import type { OperatorNotices, ServerSettings } from '#settings'
import { paths } from '../paths.ts'
import { faultSummary, field, fileField } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { logoAddress } from '../ui/page/appearance-addresses.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'
import { noticesForm } from './notices.view.ts'

interface SettingsPage {
  readonly settings: ServerSettings
  /** The values typed when they were refused, otherwise the stored values. */
  readonly typed: { readonly operatorName: string; readonly accent: string }
  readonly notices: OperatorNotices
  /** The name given by the environment, shown while no name is chosen here. */
  readonly defaultName: string
  readonly issues: readonly Issue[]
  /** The result of the test email just sent. */
  readonly tried?: TriedMail
}

/** Settings of the whole server, and a test email. */
export function settingsView(page: SettingsPage): Page {
  const { issues, tried } = page
  return administrationPage({
    title: 'Réglages',
    section: 'settings',
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}
${tried ? trialView(tried) : ''}
<h2>Opérateur</h2>
${operatorForm(page)}
<h2>Logo</h2>
${logoForm(page)}
${noticesForm(page.notices, issues)}
<h2>Essai d’envoi</h2>
<p>Un message part à votre propre adresse, et vous lisez ici ce que le serveur d’envoi a répondu.</p>
<form method="post" action="${paths.settingsMailTrial}"><p class="actions"><button type="submit" class="secondary">Envoyer un message d’essai</button></p></form>`,
  })
}

function operatorForm({ typed, issues, defaultName }: SettingsPage): Html {
  return html`<form method="post" action="${paths.settings}">
${field(issues, { name: 'nom', label: 'Nom de l’opérateur (facultatif)', value: typed.operatorName, autocomplete: 'off', maxlength: 80, optional: true, hint: `Qui propose ce service. Il est montré en haut de chaque page et sur les PDF.${defaultName ? ` Vide\u00A0: ${defaultName}.` : ''}` })}
${field(issues, { name: 'couleur', label: 'Couleur d’accent (facultatif)', value: typed.accent, autocomplete: 'off', maxlength: 7, optional: true, hint: 'Un dièse et six chiffres ou lettres de a à f, par exemple #1b5e73. Un texte blanc doit y être lisible. Vide\u00A0: la couleur de Cap CaRE.' })}
<p class="actions"><button type="submit">Enregistrer</button></p>
</form>`
}

function logoForm({ settings, issues }: SettingsPage): Html {
  const address = logoAddress(settings)
  return html`${address ? html`<p><img class="logo" src="${address}" alt="Logo actuel"></p>` : html`<p>Aucun logo.</p>`}
<form method="post" action="${paths.settingsLogo}" enctype="multipart/form-data">
${fileField(issues, {
  name: 'logo',
  label: `${address ? 'Autre image' : 'Image'} (PNG, JPEG ou WebP, 200\u00A0ko au plus)`,
  accept: '.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp',
})}
<p class="actions"><button type="submit" class="secondary">Enregistrer le logo</button></p>
</form>
${address ? html`<form method="post" action="${paths.settingsLogoRemoval}"><p><button type="submit" class="secondary">Retirer le logo</button></p></form>` : ''}`
}

function trialView({ taken, answer, to, way, fault }: TriedMail): Html {
  if (taken && way === 'outbox') {
    return html`<section class="notice" role="status"><p>Aucun serveur d’envoi n’est réglé (SMTP_URL)&nbsp;: le message pour ${to} est écrit dans le dossier <code>outbox</code> des données.</p></section>`
  }
  return html`<section class="${taken ? 'notice' : 'errors'}" role="${taken ? 'status' : 'alert'}">
<p><strong>${taken ? `Le serveur d’envoi a pris le message pour ${to}.` : `Le message pour ${to} n’est pas parti.`}</strong></p>
${fault ? html`<p>${sentence(fault === 'mail-postponed' ? 'mail-trial-postponed' : fault)}</p>` : ''}
<p>Sa réponse, mot pour mot&nbsp;: <code>${answer || '(aucune)'}</code></p></section>`
}
