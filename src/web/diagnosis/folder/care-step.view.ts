import { html } from 'hono/html'
import type { MissingItem } from '#care'
import { countWords, dueWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

/** What the candidate that a structure belongs to still lacks to declare, in a line. */
export function careStep(missing: readonly MissingItem[], finess: string): Html {
  const [first] = missing
  if (!first) return html``
  const count = countWords(missing.length, 'objectif', 'objectifs')
  return html`<p class="notice">À faire pour le programme CaRE&nbsp;: il manque ${count} pour déclarer. Le premier, ${first.item.code}&nbsp;: ${dueWords(first.due)}.
<a href="${paths.care(finess)}">Ce qui manque</a></p>`
}
