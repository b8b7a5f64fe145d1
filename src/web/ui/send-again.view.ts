import { html } from 'hono/html'
import type { SentForm } from '../http/forms/send-again.ts'
import { paths } from '../paths.ts'
import type { Html } from './layout.ts'

/** The refused form waits in hidden fields of this page, and one button sends it again. The server stores nothing. */
export function sendAgainView({ action, fields }: SentForm, sessionEnded: boolean): Html {
  return html`<p>Rien n’est enregistré pour l’instant, et rien n’est perdu&nbsp;: ce que vous avez saisi attend dans cette page. Ne la fermez pas.</p>
${sessionEnded ? steps : ''}
<form method="post" action="${action}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="actions"><button type="submit">Envoyer de nouveau</button></p>
</form>`
}

const steps = html`<ol>
<li><a href="${paths.signIn}" target="_blank" rel="noopener">Reconnectez-vous dans un nouvel onglet</a>, avec le même compte.</li>
<li>Revenez à cette page, puis envoyez de nouveau.</li>
</ol>`
