import { html } from 'hono/html'
import {
  type CandidateSheet,
  isForCandidatesAlone,
  type JudgedCondition,
  type OpenedCare,
  type RegisteredTest,
} from '#care'
import { calendarDayWords, conditionText, findingWords, forCandidatesFound } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { forCandidatesTag, standingTag } from './item-state.view.ts'

/** Each condition: whether it holds, what was found and where, and what would change it. */
export function conditionsSection(opened: OpenedCare, { conditions, item }: CandidateSheet): Html {
  if (item.conditions.length === 0) return html``
  const hidden = opened.seesMembers
    ? ''
    : html`<p class="hint">La part d’activité couverte se lit seulement par qui lit tous les membres.</p>`
  return html`<section aria-labelledby="conditions"><h2 id="conditions">Conditions</h2>
<ul class="entries">${conditions.map((each) => line(opened, each))}</ul>
${item.conditions.some(({ type }) => type === 'coverage') ? hidden : ''}</section>`
}

function line(opened: OpenedCare, { condition, fact, registered, judged }: JudgedCondition): Html {
  const { kind } = opened.reached.candidate
  const isForOthers = isForCandidatesAlone(condition, judged, kind)
  const { found, change } = isForOthers ? forCandidatesFound : findingWords(judged, kind)
  return html`<li>${isForOthers ? forCandidatesTag : standingTag(judged.standing)} ${conditionText(condition)}
<p class="hint">${found}${fact.where ? html` Où&nbsp;: <span class="as-typed">${fact.where}</span>.` : ''}${change ? html` ${change}` : ''}</p>
${registered.length > 0 ? html`<p class="hint">Dans le registre des exercices&nbsp;: ${registered.map((test, place) => html`${place > 0 ? ', ' : ''}${testLink(opened, test)}`)}.</p>` : ''}</li>`
}

/** The record is a link for those who read it under the structure of this page. */
function testLink({ structure }: OpenedCare, { id, day, finess }: RegisteredTest): Html {
  const when = calendarDayWords(day)
  return finess === structure.finess ? html`<a href="${paths.exercise(finess, id)}">${when}</a>` : html`${when}`
}
