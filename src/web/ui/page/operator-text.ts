import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** A text of the operator, its lines as they were typed; what is missing is said where it is not set. */
export function operatorText(text: string, missing: string): Html {
  if (!text) return html`<p class="to-complete">À compléter par l’organisme qui gère ce serveur&nbsp;: ${missing}.</p>`
  return html`${text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        html`<p>${paragraph.split('\n').map((line, rank) => html`${rank > 0 ? html`<br>` : ''}${line}`)}</p>`,
    )}`
}
