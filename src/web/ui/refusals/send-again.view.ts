import { html } from 'hono/html'
import { sentence } from '#messages'
import type { SentForm } from '../../http/forms/send-again.ts'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page/layout.ts'
import type { TypedWords } from './typed-words.ts'

/** The refused form waits in hidden fields of this page, and one button sends it again. The server stores nothing. */
export function sendAgainView(form: SentForm): Html {
  return html`<p>Rien n’est enregistré pour l’instant, et rien n’est perdu&nbsp;: ce que vous avez saisi attend dans cette page. Ne la fermez pas.</p>
${waitingForm(form)}`
}

/** What was typed in a form that cannot be saved, to be copied. */
export function typedView(typed: readonly TypedWords[]): Html {
  if (typed.length === 0) return html``
  return html`<h2>Ce qui n’est pas enregistré</h2>
<p>Vous venez de l’écrire, et cette page est seule à le garder. Copiez-le avant de la quitter.</p>
${typed.map(({ label, text }, at) => html`<label for="texte-${at + 1}">${label}</label><textarea id="texte-${at + 1}" readonly rows="4">${text}</textarea>`)}
`
}

/** A form sent after the end of a session. Without a form, such as one that holds a password, the person types again. */
export function sessionEndedView(form: SentForm | undefined): Page {
  const title = 'Votre session est terminée'
  return {
    title,
    body: html`<h1>${title}</h1>
<p>${sentence('session-ended')}</p>
${form ? waiting(form) : html`<p>Rien n’est enregistré. <a href="${paths.signIn}">Se reconnecter</a></p>`}`,
  }
}

function waiting(form: SentForm): Html {
  return html`<p>Rien n’est enregistré pour l’instant, et rien n’est perdu&nbsp;: ce que vous avez saisi attend dans cette page. Ne la fermez pas.</p>
<ol>
<li><a href="${paths.signIn}" target="_blank" rel="noopener">Reconnectez-vous dans un nouvel onglet</a>, avec le même compte.</li>
<li>Revenez à cette page, puis envoyez de nouveau.</li>
</ol>
${waitingForm(form)}`
}

function waitingForm({ action, fields, files }: SentForm): Html {
  return html`<form method="post" action="${action}"${files.length > 0 ? html` enctype="multipart/form-data"` : ''}>
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${files.map(fileAgain)}
<p class="actions"><button type="submit">Envoyer de nouveau</button></p>
</form>`
}

function fileAgain({ field, name }: SentForm['files'][number]): Html {
  const id = `fichier-${field}`
  return html`<label for="${id}">Fichier à choisir de nouveau</label>
<input type="file" id="${id}" name="${field}" required aria-describedby="${id}-aide">
<p class="hint" id="${id}-aide">${name ? html`Vous aviez choisi ${name}. ` : ''}Votre navigateur ne garde pas les fichiers.</p>`
}
