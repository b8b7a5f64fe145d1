import { html } from 'hono/html'
import { countWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'

/** How many answers to alerts somebody owes; nothing when there is none. */
export function alertsNotice(owed: number): Html {
  if (owed === 0) return html``
  return html`<p class="notice"><strong>L’agence régionale de santé attend ${countWords(owed, 'réponse à une alerte', 'réponses à ses alertes')}.</strong>
<a href="${paths.alerts}">Lire et répondre</a></p>`
}
