import { html } from 'hono/html'
import type { Campaign, OfferedKit } from '#campaigns'
import { momentWords } from '#kernel'
import { countWords } from '#messages'
import type { Html } from '../../ui/html.ts'

/** What a campaign says of an exercise, as the region reads it again before it opens the campaign. */
export function exerciseText({ asked, kit, slots, letter }: Campaign, kits: readonly OfferedKit[]): Html {
  if (asked !== 'exercise') return html``
  const title = kits.find(({ id }) => id === kit)?.title
  return html`<h2>L’exercice</h2>
${title ? html`<p>Kit joué&nbsp;: ${title}</p>` : ''}
${
  slots.length > 0
    ? html`<p>Créneaux proposés&nbsp;:</p><ul>${slots.map(({ day, start, places }) => html`<li>${momentWords(day, start)} <span class="hint">${countWords(places, 'place')}</span></li>`)}</ul>`
    : html`<p>Chaque structure choisit son jour.</p>`
}
${letter ? html`<details><summary>Le courrier, avant que chaque structure y lise ses mots</summary><p class="as-typed">${letter}</p></details>` : ''}`
}
