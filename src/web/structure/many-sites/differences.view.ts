import { html } from 'hono/html'
import { answerText, type ManySites, type Site, type SiteDifference } from '#assessment'
import { joinedWith } from '#kernel'
import { countWords } from '#messages'
import type { Questionnaire } from '#questionnaires'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { sitePath } from './site-name.view.ts'

/** More are read in the draft of the site. */
const mostShown = 12

/** The exceptions: for each site, its answers that differ from the common ones. */
export function differencesSection({ sites, questionnaire }: ManySites): Html {
  const otherwise = sites.filter(({ differences }) => differences.length > 0)
  if (otherwise.length === 0) return html``
  return html`<h2>Réponses propres à un site</h2>
${otherwise.map(
  (
    site,
  ) => html`<details class="folded"><summary><h3>${site.structure.name}&nbsp;: ${countWords(site.differences.length, 'réponse')}</h3></summary>
${differencesTable(site, questionnaire)}</details>`,
)}`
}

export function differencesTable(site: Site, { questions }: Questionnaire): Html {
  const shown = site.differences.slice(0, mostShown)
  const more = site.differences.length - shown.length
  return html`${listedTable({
    caption: `Réponses ${joinedWith('de', site.structure.name)} qui diffèrent des réponses communes`,
    head: ['Question', 'Ce site', 'Réponse commune'],
    rows: shown.map((difference) => differenceRow(difference, questions)),
  })}
${more > 0 ? html`<p><a href="${sitePath(site)}">Voir ${countWords(more, 'autre réponse', 'autres réponses')} dans son questionnaire</a></p>` : ''}`
}

function differenceRow({ questionId, own, common }: SiteDifference, questions: Questionnaire['questions']): Html {
  const question = questions.find(({ id }) => id === questionId)
  if (!question) return listedRow(questionId, [])
  return listedRow(question.text, [
    listedCell('Ce site', answerText(question, own)),
    listedCell('Réponse commune', answerText(question, common) || 'sans réponse'),
  ])
}
