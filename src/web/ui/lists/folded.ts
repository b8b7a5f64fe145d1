import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** A section that opens by its heading, printed open. `id` is the anchor of links to it. */
export function foldedSection(id: string, title: string, content: Html, isOpen = false): Html {
  return html`<section id="${id}" aria-labelledby="titre-${id}"><details class="folded"${isOpen ? html` open` : ''}>
<summary><h2 id="titre-${id}">${title}</h2></summary>
${content}</details></section>`
}
