import { html } from 'hono/html'
import { type OpenedAssessment, progressOf } from '#assessment'
import { objectiveSheets } from '#care'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import { explanationSection } from './explanation.ts'
import type { Html, Page } from './layout.ts'
import { measuresSection } from './measures.ts'
import { objectivesSection, standingOf } from './objectives.ts'
import { headline } from './score.ts'
import { structureLine } from './structure.ts'
import { themesSection } from './theme-scores.ts'

/** Where the house stands, what to do first, and why: in that order. */
export function resultView(opened: OpenedAssessment, secret: string): Page {
  const { questionnaire, assessment, diagnosis, programme } = opened
  const sheets = objectiveSheets(programme, diagnosis)
  return {
    title: `Résultat – ${questionnaire.title}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.assessment(secret)}">${questionnaire.title}</a></p>
<h1>Résultat</h1>
<p class="lead">${structureLine(assessment)}</p>
<p class="hint">Questionnaire version ${questionnaire.version}, ${programme.title} version ${programme.version}.</p>
${incomplete(opened, secret)}
${headline(diagnosis)}
<p class="actions"><a role="button" href="${paths.report(secret)}">Télécharger le PDF</a>
<a role="button" class="secondary outline" href="${paths.explanation(secret)}">Télécharger le détail (CSV)</a></p>
<nav class="contents" aria-label="Sur cette page"><ul>
<li><a href="#mesures">Mesures à prendre</a></li><li><a href="#themes">Résultat par thème</a></li>
<li><a href="#objectifs">${standingOf(sheets).title}</a></li><li><a href="#explication">Détail du calcul</a></li>
</ul></nav>
${measuresSection(diagnosis)}
${themesSection(diagnosis, programme)}
${objectivesSection(sheets)}
${explanationSection(diagnosis)}`,
  }
}

function incomplete({ diagnosis }: OpenedAssessment, secret: string): Html {
  const { answered, asked } = progressOf(diagnosis)
  if (answered === asked) return html``
  return html`<p class="notice">Ce résultat est provisoire&nbsp;: ${countWords(asked - answered, 'question reste', 'questions restent')}
sans réponse. <a href="${paths.review(secret)}">Compléter</a></p>`
}
