import { html } from 'hono/html'
import type { CandidateSheet, OpenedCare } from '#care'
import { calendarDayWords, itemReviewWords, surenessWords } from '#messages'
import type { Html } from '../ui/html.ts'

/** What the region said of an item, the last word first, and how sure it is. */
export function reviewsSection({ sight }: OpenedCare, { file }: CandidateSheet): Html {
  if (sight === 'states' || file.reviews.length === 0) return html``
  return html`<section aria-labelledby="avis"><h2 id="avis">Avis de la région</h2>
<ul class="entries">${file.reviews.toReversed().map(
    ({ word, on, motive, sureness }) =>
      html`<li>${itemReviewWords[word]}, le ${calendarDayWords(on)}${motive ? html`&nbsp;: <span class="as-typed">${motive}</span>` : ''}
${sureness === null ? '' : html`<span class="hint">Confiance dans l’auto-évaluation&nbsp;: ${surenessWords[sureness]}. Elle n’entre dans aucun score.</span>`}</li>`,
  )}</ul></section>`
}

/** Answers that somebody gave about the item: who, when, where. */
export function notesSection({ notes }: OpenedCare, code: string): Html {
  const ofItem = notes.filter((note) => note.code === code)
  if (ofItem.length === 0) return html``
  return html`<section aria-labelledby="notes"><h2 id="notes">Notes d’interprétation</h2>
<ul class="entries">${ofItem.map(
    ({ text, answeredBy, answeredOn, answeredWhere }) =>
      html`<li><span class="as-typed">${text}</span><span class="hint">${answeredBy}, le ${calendarDayWords(answeredOn)}, ${answeredWhere}</span></li>`,
  )}</ul></section>`
}
