import { html } from 'hono/html'
import type { PreviewedMail } from '#campaigns'
import type { Html } from '../ui/html.ts'

/** The mail as it would leave: the region reads it before anybody gets it. */
export function previewedMail({ subject, paragraphs, label, ending }: PreviewedMail): Html {
  return html`<details class="folded"><summary><h2>Le message, tel qu’il partira</h2></summary>
<p class="hint">Chaque personne reçoit le sien, avec un lien personnel. Qui répond de plusieurs structures y lit leur nombre.</p>
<div class="letter"><p><strong>Objet&nbsp;: ${subject}</strong></p>
${paragraphs.map((paragraph) => html`<p class="as-typed">${paragraph}</p>`)}
<p>[Lien personnel&nbsp;: ${label}]</p>
${ending.map((paragraph) => html`<p>${paragraph}</p>`)}
<p>[Lien pour ne plus recevoir ces messages]</p></div></details>`
}
