import { html } from 'hono/html'
import { type CandidateSheet, longestCareText, reviewWords } from '#care'
import { calendarDayWords, itemReviewWords, quoted, surenessWords } from '#messages'
import { paths } from '../../paths.ts'
import { areaField, radios } from '../../ui/forms/choice-fields.ts'
import { surenessField } from '../../ui/forms/sureness-field.ts'
import type { Html } from '../../ui/html.ts'
import type { ShownItem } from './typed-forms.ts'

/** The words of the region on an item, the earlier ones too, and the form for the next one. */
export function reviewSection({ opened, word, review, issues = [] }: ShownItem, { item, file }: CandidateSheet): Html {
  const { region, finess } = opened
  const { word: chosen = '', sureness = '', motive = '' } = review ?? {}
  const words = Object.fromEntries(reviewWords.map((each) => [each, itemReviewWords[each]]))
  return html`<section aria-labelledby="avis-de-la-region"><h2 id="avis-de-la-region">Avis de la région</h2>
${
  file.reviews.length === 0
    ? html`<p>La région n’a pas encore donné d’avis.</p>`
    : html`<ol>${file.reviews.map(
        (each) =>
          html`<li><strong>${itemReviewWords[each.word]}</strong> le ${calendarDayWords(each.on)}${each.motive ? html`&nbsp;: ${quoted(each.motive)}` : ''}
<span class="hint">Certitude&nbsp;: ${each.sureness === null ? 'non dite' : surenessWords[each.sureness]}</span></li>`,
      )}</ol>`
}
${
  finess === undefined
    ? ''
    : html`<form method="post" action="${paths.regionItemReview(region.code, word, item.code)}">
<input type="hidden" name="revision" value="${file.revision}">
${radios(issues, { name: 'avis', legend: 'Votre avis', options: words, chosen: [chosen] })}
${surenessField(issues, { who: 'le candidat', chosen: sureness })}
${areaField(issues, { name: 'motif', label: 'Motif (nécessaire pour demander un complément ou refuser)', value: motive, hint: 'Le candidat lit votre avis et ce motif.', maxlength: longestCareText, rows: 3 })}
<p class="actions"><button type="submit">Enregistrer l’avis</button></p></form>`
}</section>`
}
