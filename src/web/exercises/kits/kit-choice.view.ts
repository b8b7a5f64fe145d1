import { html } from 'hono/html'
import { type KitLevel, type LevelAnswers, levelQuestions, type OfferedKit } from '#exercise-conduct'
import { kitLevelWords, levelQuestionWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { factsLine } from './kits.view.ts'
import { questionParameters } from './question-parameters.ts'

interface Choice {
  readonly answers: LevelAnswers
  /** Undefined until every question is answered. */
  readonly level: KitLevel | undefined
  readonly kits: readonly OfferedKit[]
  readonly asked: boolean
}

/** Which level to play, from six questions. */
export function kitChoiceView({ answers, level, kits, asked }: Choice): Page {
  return {
    title: 'Quel niveau d’exercice choisir\u00A0?',
    body: html`<p class="eyebrow"><a href="${paths.kits}">Kits d’exercice</a></p>
<h1>Quel niveau d’exercice choisir&nbsp;?</h1>
${level ? chosenView(level, kits) : asked ? html`<section class="errors" role="alert" tabindex="-1" data-focus><p>Répondez aux six questions.</p></section>` : ''}
<form method="get" action="${paths.kitChoice}">${levelQuestions.map(
      (question) =>
        html`<fieldset><legend>${levelQuestionWords[question]}</legend>${(['oui', 'non'] as const).map(
          (word) =>
            html`<label><input type="radio" name="${questionParameters[question]}" value="${word}" required ${answers[question] === (word === 'oui') ? 'checked' : ''}> ${word === 'oui' ? 'Oui' : 'Non, ou je ne sais pas'}</label>`,
        )}</fieldset>`,
    )}<button>Voir le niveau</button></form>`,
  }
}

function chosenView(level: KitLevel, kits: readonly OfferedKit[]): Html {
  const fitting = kits.filter((kit) => kit.level === level)
  return html`<section class="chosen" aria-labelledby="niveau"><h2 id="niveau">Niveau conseillé&nbsp;: ${kitLevelWords[level].toLowerCase()}</h2>
<ul>${fitting.map((kit) => html`<li><a href="${paths.kit(kit.id)}">${kit.title}</a>${factsLine(kit)}</li>`)}</ul>
${fitting.length === 0 ? html`<p>Aucun kit de ce niveau n’est encore publié ici.</p>` : ''}
<p class="hint">Ce conseil est le nôtre. En cas de doute, le niveau plus simple ne fait jamais de mal.</p></section>`
}
