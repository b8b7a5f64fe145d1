import { html } from 'hono/html'
import { longestMotive, type OpenedExercise } from '#exercises'
import type { Issue } from '#kernel'
import { calendarDayWords, quoted, reviewWordWords } from '#messages'
import { paths } from '../paths.ts'
import { areaField, radios } from '../ui/forms/choice-fields.ts'
import type { Html } from '../ui/html.ts'

export interface TypedReview {
  readonly word: string
  readonly motive: string
}

/** The form in which the region confirms or contests, and what it said before. */
export function reviewSection(
  { exercise, structure, judgement }: OpenedExercise,
  typed: TypedReview | undefined,
  issues: readonly Issue[],
): Html {
  const { word = '', motive = '' } = typed ?? {}
  const options = {
    confirmed: 'Confirmer\u00A0: cet exercice compte',
    contested: 'Contester, avec un motif',
    ...(judgement.word ? { withdrawn: 'Retirer l’avis' } : {}),
  }
  return html`<section aria-labelledby="avis"><h2 id="avis">Avis de la région</h2>
${exercise.reviews.length > 1 ? history(exercise.reviews) : ''}
<form method="post" action="${paths.exerciseReview(structure.finess, exercise.id)}">
<input type="hidden" name="revision" value="${exercise.revision}">
${radios(issues, { name: 'avis-choisi', legend: 'Votre avis', options, chosen: [word] })}
${areaField(issues, { name: 'motif', label: 'Motif (nécessaire pour contester)', value: motive, hint: 'Ceux qui lisent cette fiche lisent aussi ce motif.', maxlength: longestMotive, rows: 3 })}
<p class="actions"><button type="submit">Enregistrer l’avis</button></p></form></section>`
}

function history(reviews: OpenedExercise['exercise']['reviews']): Html {
  return html`<ul>${reviews.map(
    ({ word, on, motive }) =>
      html`<li>${reviewWordWords[word]}, le ${calendarDayWords(on)}${motive ? html`&nbsp;: ${quoted(motive)}` : ''}</li>`,
  )}</ul>`
}
