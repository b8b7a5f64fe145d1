import { html } from 'hono/html'
import { changeInPoints, type Folder, type FolderEntry, type FolderRow } from '#assessment'
import { scoreBand } from '#charts'
import { countWords } from '#messages'
import { scoreFigures } from '#reports'
import { paths } from '../../paths.ts'
import { submittedDay } from '../../ui/facts/submitted-day.ts'
import type { Html } from '../../ui/html.ts'

/** The latest submission of each questionnaire, and how its score moved since the one before. */
export function resultsSection(folder: Folder, at: string): Html {
  const rows = folder.rows.filter(({ submitted }) => submitted.length > 0)
  if (rows.length === 0) return html``
  return html`<h2>Résultats transmis</h2>
<ul class="questionnaires">${rows.map((row) => resultItem(row, folder, at))}</ul>`
}

function resultItem({ draft, submitted: [last, before] }: FolderRow, { canEdit }: Folder, at: string): Html {
  if (!last) return html``
  const { questionnaire, diagnosis, assessment } = last
  const title = html`<span class="sr-only"> – ${questionnaire.title}</span>`
  return html`<li><h3>${questionnaire.title}</h3>
<p>${scoreWords(last)} ${before ? changeWords(last, before) : ''}</p>
${diagnosis.overall.scored ? scoreBand(diagnosis.overall) : ''}
<p class="hint">Transmis le ${submittedDay(last)}.${draft ? ' Ce résultat reste celui de référence tant que la mise à jour en cours n’est pas transmise.' : ''}</p>
<div class="actions"><a href="${paths.result(paths.assessment(at, assessment.id))}">Voir le résultat${title}</a>
<a href="${paths.history(at, questionnaire.id)}">Historique et comparaison${title}</a>
${canEdit && !draft ? reopenForm(last, at, title) : ''}</div></li>`
}

function scoreWords({ diagnosis: { overall } }: FolderEntry): Html {
  const figures = scoreFigures(overall)
  if (!figures.scored) return html`${figures.words}.`
  const { floor, ceiling, level, levelName } = figures
  return html`Score assuré <strong>${floor}</strong> sur 100${floor === ceiling ? '' : `, possible ${ceiling}`}. Niveau ${level} – ${levelName}.`
}

/** How the sure score moved since the submission before. */
function changeWords({ diagnosis: { overall } }: FolderEntry, before: FolderEntry): string {
  const change = changeInPoints(before.diagnosis.overall, overall)
  if (change === undefined) return ''
  const since = `depuis le ${submittedDay(before)}`
  if (change === 0) return `Sans changement ${since}.`
  return `${change > 0 ? '+' : '−'}${countWords(Math.abs(change), 'point')} ${since}.`
}

function reopenForm({ assessment }: FolderEntry, at: string, title: Html): Html {
  return html`<form class="inline" method="post" action="${paths.reopening(paths.assessment(at, assessment.id))}">
<button type="submit" class="secondary">Mettre à jour${title}</button></form>
<form class="inline" method="post" action="${paths.addition(at)}">
<button type="submit" class="secondary outline" name="questionnaire" value="${assessment.questionnaireId}">Refaire, réponse par réponse${title}</button></form>`
}
