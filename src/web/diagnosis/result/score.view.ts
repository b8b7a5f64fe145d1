import { html } from 'hono/html'
import { type Diagnosis, type Percentages, printPercent, reachesByRounding, type Score } from '#assessment'
import { scoreBand } from '#charts'
import { capSentence, countWords, levelNames, noScoreWords, roundingSentence } from '#messages'
import type { Html } from '../../ui/html.ts'

/** The headline figures: the sure score, the possible score, and the known share. */
export function headline({ overall, counts }: Diagnosis): Html {
  if (!overall.scored) {
    return html`<section class="headline"><p class="figure">${noScoreWords[overall.reason]}</p>
<p>Aucune question ne compte dans le score avec ces réponses.</p></section>`
  }
  const { floor, ceiling } = overall
  return html`<section class="headline" aria-labelledby="score">
<h2 id="score">Score assuré</h2>
${overall.completeness === 0 ? unknownFigure(overall) : knownFigure(overall)}
${reachesByRounding(overall) ? html`<p class="hint">${roundingSentence(overall)}</p>` : ''}
${scoreBand({ floor, ceiling, scale: true })}
${knownText(overall, counts.unknown)}
${capText(overall)}
</section>`
}

function knownFigure(overall: Percentages): Html {
  return html`<p class="figure">${printPercent(overall.floor)} <span>sur 100</span></p>
<p class="level">Niveau ${overall.level} sur 4&nbsp;: ${levelNames[overall.level]}</p>`
}

/** When no answer is known, only the range is shown: no level is named. */
function unknownFigure({ floor, ceiling }: Percentages): Html {
  return html`<p class="figure">${printPercent(floor)} <span>à ${printPercent(ceiling)}</span></p>
<p class="level">Inconnu&nbsp;: aucune réponse n’est connue</p>`
}

function knownText({ floor, ceiling, completeness }: Percentages, unknown: number): Html {
  if (unknown === 0)
    return html`<p>Toutes les questions qui comptent ont une réponse connue&nbsp;: ce score est complet.</p>`
  return html`<p>Le score assuré est de ${printPercent(floor)}&nbsp;; il pourrait monter jusqu’à ${printPercent(ceiling)} selon
les réponses qui manquent, car ${printPercent(completeness)}&nbsp;% de ce qui compte est connu.</p>
<p class="hint">${countWords(unknown, 'question notée n’a', 'questions notées n’ont')} pas de réponse connue.
Ne pas savoir ne fait jamais gagner de points.</p>`
}

/** Why the level stays at 2: the essential questions that are not acquired. */
export function capText(score: Score): Html {
  if (!score.scored || !score.cap) return html``
  return html`<div class="cap"><p>${capSentence(score)}</p>
<ul>${score.cap.questions.map((question) => html`<li>${question.text}</li>`)}</ul></div>`
}
