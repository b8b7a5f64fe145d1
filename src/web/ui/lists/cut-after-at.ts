import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** An email address may be cut after its @ alone, so that a column keeps narrow and the address can be read. */
export function cutAfterAt(text: string): Html {
  return html`${text.split('@').map((part, place) => html`${place > 0 ? html`@<wbr>` : ''}${part}`)}`
}
