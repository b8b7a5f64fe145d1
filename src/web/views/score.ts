import { html } from 'hono/html'
import { type Diagnosis, printPercent, type Score } from '#assessment'
import { scoreBand } from '#charts'
import { countWords, levelNames, noScoreWords } from '#messages'
import type { Html } from './layout.ts'

/** The headline: the score that is sure, how far it could go, and how much is known. */
export function headline({ overall, counts }: Diagnosis): Html {
  if (!overall.scored) {
    return html`<section class="headline"><p class="figure">${noScoreWords[overall.reason]}</p>
<p>Aucune question ne compte dans le score avec ces réponses.</p></section>`
  }
  const { floor, ceiling, completeness } = overall
  return html`<section class="headline" aria-labelledby="score">
<h2 id="score">Score assuré</h2>
<p class="figure">${printPercent(floor)} <span>sur 100</span></p>
<p class="level">${levelText(overall)}</p>
${scoreBand({ floor, ceiling, scale: true })}
<p>Votre score assuré est de ${printPercent(floor)}&nbsp;; il pourrait monter jusqu’à ${printPercent(ceiling)} selon les réponses qui manquent,
car ${printPercent(completeness)}&nbsp;% de ce qui compte est connu.</p>
${counts.unknown > 0 ? html`<p class="hint">${countWords(counts.unknown, 'question notée n’a', 'questions notées n’ont')} pas de réponse connue. Ne pas savoir ne fait jamais gagner de points.</p>` : ''}
${capText(overall)}
</section>`
}

export function levelText(score: Score): string {
  return score.scored ? `Niveau ${score.level} sur 4 : ${levelNames[score.level]}` : noScoreWords[score.reason]
}

/** Why the level is held at 2: the essential questions that are missing. */
export function capText(score: Score): Html {
  if (!score.scored || !score.cap) return html``
  return html`<div class="cap"><p>Le niveau est plafonné à 2 (il serait de ${score.cap.level}), car un point essentiel n’est pas acquis&nbsp;:</p>
<ul>${score.cap.questions.map((question) => html`<li>${question.text}</li>`)}</ul></div>`
}
