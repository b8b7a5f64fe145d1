import { html } from 'hono/html'
import { type ExplanationLine, type OpenedAssessment, progressOf, type ThemeProgress, unknownAnswer } from '#assessment'
import { countWords } from '#messages'
import { paths, questionAnchor } from '../../paths.ts'
import { tabTitle } from '../../ui/facts/structure-line.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { progressBar } from './progress.view.ts'

/** The page before the result: unanswered questions, then questions answered « je ne sais pas ». */
export function reviewView({ opened, base }: { opened: OpenedAssessment; base: string }): Page {
  const progress = progressOf(opened.diagnosis)
  const missing = progress.asked - progress.answered
  const unknown = progress.themes.flatMap(({ lines }) => lines).filter(isUnknown).length
  return {
    title: tabTitle('Relecture', opened),
    body: html`<p class="eyebrow"><a href="${base}">${opened.questionnaire.title}</a></p>
<h1>Relecture</h1>
${progressBar(progress)}
<p>${missing === 0 ? 'Toutes les questions ont une réponse.' : `${countWords(missing, 'question reste', 'questions restent')} sans réponse.`}
${unknown > 0 ? `Vous avez répondu «\u00A0je ne sais pas\u00A0» à ${countWords(unknown, 'question')}.` : ''}</p>
<p>Une question sans réponse, ou dont vous ne savez pas la réponse, compte zéro dans le score assuré.
Vous pouvez voir le résultat maintenant et compléter plus tard.</p>
${progress.themes.map((theme) => themeSection(theme, base))}
<p class="actions"><a role="button" href="${paths.result(base)}">Voir le résultat</a></p>`,
  }
}

function themeSection({ theme, lines }: ThemeProgress, base: string): Html {
  const open = lines.filter(isOpen)
  if (open.length === 0) return html``
  return html`<section>
<h2>${theme.title}</h2>
<ul class="review">${open.map(
    (
      line,
    ) => html`<li><a href="${paths.theme(base, theme.id)}#${questionAnchor(line.question.id)}">${line.question.text}</a>
<span class="hint">${isUnknown(line) ? 'je ne sais pas' : 'sans réponse'}</span></li>`,
  )}</ul>
</section>`
}

export function needsReview({ diagnosis }: OpenedAssessment): boolean {
  return progressOf(diagnosis).themes.some(({ lines }) => lines.some(isOpen))
}

function isOpen(line: ExplanationLine): boolean {
  return line.answer?.value === undefined || isUnknown(line)
}

function isUnknown(line: ExplanationLine): boolean {
  return line.answer?.value === unknownAnswer
}
