import { html } from 'hono/html'
import type { Folder } from '#assessment'
import type { Issue } from '#kernel'
import { countWords, sentence } from '#messages'
import type { Questionnaire } from '#questionnaires'
import { paths } from '../../paths.ts'
import { firstSentence } from '../../ui/facts/questionnaire-text.ts'
import type { Html } from '../../ui/html.ts'

/** Questionnaires not begun yet, for people who may begin them. Those of the weakest subjects come first. */
export function offersOf({ canEdit, rows, synthesis }: Folder): Questionnaire[] {
  if (!canEdit) return []
  const untouched = rows.filter(({ draft, submitted }) => !draft && submitted.length === 0)
  return synthesis.next.filter((one) => untouched.some(({ questionnaire }) => questionnaire === one))
}

/** Whether a score is known that gives the list its order. */
export function isOrderedByNeed({ synthesis }: Folder): boolean {
  return synthesis.domains.some(({ score }) => score.scored)
}

/** The questionnaires that could come next. `issues`: what was missing when one was begun. */
export function offersSection(folder: Folder, at: string, issues: readonly Issue[] = []): Html {
  const offers = offersOf(folder)
  if (offers.length === 0) return html``
  return html`<h2>${folder.rows.length === offers.length ? 'Questionnaires à faire' : 'Aller plus loin'}</h2>
${isOrderedByNeed(folder) ? html`<p>Du sujet le plus fragile au plus solide, d’après vos réponses.</p>` : ''}
<form method="post" action="${paths.addition(at)}">
${folder.audience === undefined ? audienceChoice(issues) : ''}
<ul class="questionnaires">${offers.map(
    ({ id, title, summary, durationMinutes }) => html`<li><h3>${title}</h3>
<p>${firstSentence(summary)} <span class="hint">Environ ${countWords(durationMinutes, 'minute')}.</span></p>
<p class="actions"><button type="submit" name="questionnaire" value="${id}" class="secondary">Commencer<span class="sr-only"> – ${title}</span></button></p></li>`,
  )}</ul></form>`
}

/** The name of the field, and the id of its first choice: where the fault leads. */
export const audienceField = 'type'

/** Asked where the register does not tell the kind of the structure. */
function audienceChoice(issues: readonly Issue[]): Html {
  const issue = issues.find(({ path }) => path === audienceField)
  return html`<fieldset${issue ? html` aria-describedby="type-faute"` : ''}><legend>Votre structure est</legend>
${issue ? html`<p class="fault" id="type-faute">${sentence(issue.code)}</p>` : ''}
<label><input type="radio" id="${audienceField}" name="${audienceField}" value="ES" required> Un établissement de santé</label>
<label><input type="radio" name="${audienceField}" value="ESMS"> Un établissement ou service médico-social</label></fieldset>`
}
