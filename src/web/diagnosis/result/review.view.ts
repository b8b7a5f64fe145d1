import { html } from 'hono/html'
import type { Issue, LegalTime } from '#kernel'
import { dayWords, regionWordChoices, resultStandingWords, resultWordWords, surenessWords } from '#messages'
import { longestWord, type ResultWord, type ShownReview } from '#result-reviews'
import { paths } from '../../paths.ts'
import { areaField, radios } from '../../ui/forms/choice-fields.ts'
import { surenessField } from '../../ui/forms/sureness-field.ts'
import type { Html } from '../../ui/html.ts'

/** What somebody typed in a form that was refused. */
export interface TypedWord {
  readonly word?: string
  readonly sureness?: string
  readonly text: string
}

export interface ReviewShown {
  readonly review: ShownReview
  readonly base: string
  readonly legalTime: LegalTime
  readonly typed?: TypedWord | undefined
  readonly issues: readonly Issue[]
}

/** What the region said of this result and what the structure answered, with the form of whoever may say the next word. */
export function reviewSection(shown: ReviewShown): Html {
  const { words, canReview, canAnswer } = shown.review
  return html`<section aria-labelledby="avis-region"><h2 id="avis-region">Avis de la région</h2>
<p><strong>${resultStandingWords[shown.review.standing]}</strong>${sinceWords(shown)}</p>
${words && words.length > 0 ? html`<ol class="entries">${words.map((word) => wordLine(word, shown.legalTime))}</ol>` : ''}
${canReview ? regionForm(shown) : ''}
${canAnswer ? answerForm(shown) : ''}</section>`
}

function sinceWords({ review: { since, sureness, words }, legalTime }: ReviewShown): Html {
  return html`${since ? `, le ${dayWords(since, legalTime)}` : ''}.${
    words && sureness !== null
      ? html` <span class="hint">Certitude de la région&nbsp;: ${surenessWords[sureness]}. Elle n’entre dans aucun score.</span>`
      : ''
  }`
}

function wordLine({ word, saidAt, text, sureness }: ResultWord, legalTime: LegalTime): Html {
  return html`<li>${resultWordWords[word]}, le ${dayWords(saidAt, legalTime)}${text ? html`&nbsp;: <span class="as-typed">${text}</span>` : ''}
${sureness === null ? '' : html`<span class="hint">Certitude&nbsp;: ${surenessWords[sureness]}</span>`}</li>`
}

function regionForm({ review, base, typed, issues }: ReviewShown): Html {
  const sureness = typed?.sureness ?? (review.sureness === null ? '' : String(review.sureness))
  return html`<form method="post" action="${paths.resultReview(base)}">
<input type="hidden" name="revision" value="${review.revision}">
${radios(issues, { name: 'avis', legend: 'Votre avis', options: regionWordChoices, chosen: [typed?.word ?? ''] })}
${areaField(issues, { name: 'texte', label: 'Votre question, ou un mot à la structure', value: typed?.text ?? '', hint: 'Les personnes qui répondent de la structure lisent ce texte. Les autres lecteurs de ce résultat ne le lisent pas.', maxlength: longestWord, rows: 3 })}
${surenessField(issues, { who: 'la structure', chosen: sureness })}
<p class="actions"><button type="submit">Enregistrer l’avis</button></p></form>`
}

function answerForm({ review, base, typed, issues }: ReviewShown): Html {
  return html`<form method="post" action="${paths.resultAnswer(base)}">
<input type="hidden" name="revision" value="${review.revision}">
${areaField(issues, { name: 'texte', label: 'Votre réponse', value: typed?.text ?? '', hint: 'Le référent de votre agence régionale de santé (ARS) la lira. Elle ne change ni vos réponses ni votre score.', maxlength: longestWord, rows: 4 })}
<p class="actions"><button type="submit">Répondre</button></p></form>`
}
