import { html } from 'hono/html'
import type { Html } from './layout.ts'

/** A part of a page that opens by its heading; on paper it is whole. `id` is where links to it lead. */
export function foldedSection(id: string, title: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="titre-${id}"><details class="folded">
<summary><h2 id="titre-${id}">${title}</h2></summary>
${content}</details></section>`
}
