import { html } from 'hono/html'
import { audienceNames, calendarDayWords, numberWords } from '#messages'
import type { ListedContent } from '#questionnaires'
import { paths } from '../paths.ts'
import type { Html, Page } from '../ui/layout.ts'
import { tableView } from '../ui/table.ts'
import { administrationPage } from './administration-frame.view.ts'

/** Every version of every questionnaire and programme on this server. */
export function contentsView(listed: readonly ListedContent[]): Page {
  const ofKind = (kind: ListedContent['kind']) => listed.filter((content) => content.kind === kind)
  return administrationPage({
    title: 'Contenus',
    section: 'contents',
    wide: true,
    body: html`<p class="lead">Une version publiée ne change plus. Un brouillon n’est proposé à personne.</p>
<h2>Questionnaires</h2>
${tableView({
  caption: 'Questionnaires, par identifiant puis par version',
  head: ['Questionnaire', 'Version', 'État', 'Type de structure', 'Questions'],
  rows: ofKind('questionnaire').map(questionnaireRow),
})}
<h2>Programmes</h2>
<p><a href="${paths.programme}">Voir le programme CaRE tel qu’il est montré</a></p>
${tableView({
  caption: 'Programmes, par version',
  head: ['Programme', 'Version', 'État', 'Prérequis et objectifs'],
  rows: ofKind('programme').map(programmeRow),
})}`,
  })
}

function questionnaireRow(content: ListedContent): Html {
  const audience = content.audience.map((one) => audienceNames[one]).join(', ')
  return html`<tr>${nameCell(content)}<td>${content.version}</td><td>${stateWords(content)}${takenOver(content)}</td>
<td>${audience || '–'}</td><td>${count(content)}</td></tr>`
}

function programmeRow(content: ListedContent): Html {
  return html`<tr>${nameCell(content)}<td>${content.version}</td><td>${stateWords(content)}</td><td>${count(content)}</td></tr>`
}

function nameCell({ id, title }: ListedContent): Html {
  return html`<th scope="row">${title || id}${title ? html` <span class="hint">${id}</span>` : ''}</th>`
}

function stateWords({ served, releasedOn }: ListedContent): string {
  if (!served) return releasedOn ? 'Publiée, non servie' : 'Brouillon, non publié'
  return releasedOn ? `Publiée le ${calendarDayWords(releasedOn)}` : 'Servie'
}

function takenOver({ takesOver }: ListedContent): Html {
  return takesOver ? html` <span class="hint">Reprend les réponses de la version ${takesOver}</span>` : html``
}

function count({ served, questions }: ListedContent): string {
  return served ? numberWords(questions) : '–'
}
