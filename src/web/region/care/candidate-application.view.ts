import { html } from 'hono/html'
import {
  type ApplicationChange,
  applicationSteps,
  candidateCategories,
  canFollow,
  doubtedHistory,
  legalDay,
  longestCareText,
  type OpenedCandidate,
} from '#care'
import type { Issue } from '#kernel'
import { applicationStateWords, applicationStepWords, calendarDayWords, quoted, shortCategoryWords } from '#messages'
import { paths } from '../../paths.ts'
import { historyDoubts } from '../../ui/facts/history-doubts.ts'
import { areaField, radios, selectField } from '../../ui/forms/choice-fields.ts'
import { dayField, field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { categoryParameters } from './care-query.ts'
import { eurosWords } from './euros.ts'
import type { RefusedStep, TypedApplicationStep } from './typed-forms.ts'

/** Where the application stands, its changes one after the other, and the form for the next one. */
export function applicationSection(opened: OpenedCandidate, word: string, again: RefusedStep | undefined): Html {
  const { application, changes } = opened.domain
  const { canReview, finess } = opened
  const { filedOn, declaredOn, askedEuros, state } = application
  const day = (on: string | null) => (on === null ? 'jour inconnu' : calendarDayWords(on))
  return html`<section aria-labelledby="candidature"><h2 id="candidature">Candidature</h2>
<dl class="facts"><dt>Aujourd’hui</dt><dd>${applicationStateWords[state]}</dd>
${state === 'none' ? '' : html`<dt>Déposée</dt><dd>${day(filedOn)}</dd><dt>Atteinte déclarée</dt><dd>${declaredOn === null ? 'Pas encore' : day(declaredOn)}</dd>`}
${canReview && state !== 'none' ? html`<dt>Montant demandé</dt><dd>${eurosWords(askedEuros)}</dd>${grantedLine(opened.domain.application)}` : ''}</dl>
${changes.length === 0 ? html`<p>Aucune étape n’est connue.</p>` : history(changes, canReview)}
${canReview && finess !== undefined ? stepForm(opened, word, again) : ''}</section>`
}

/** What is granted today: nothing once the application is refused, withdrawn or rejected. The history keeps every amount. */
function grantedLine({ state, grantedEuros }: OpenedCandidate['domain']['application']): Html {
  const isLost = state === 'refused' || state === 'withdrawn' || state === 'rejected'
  if (state === 'filed') return html``
  return html`<dt>Montant accordé</dt><dd>${isLost ? 'aucun' : eurosWords(grantedEuros)}</dd>`
}

/** Every change, in the order in which they were entered: nothing is ever taken away. */
function history(changes: readonly ApplicationChange[], canReview: boolean): Html {
  const history = doubtedHistory(changes)
  const isDoubtful = history.some(({ doubts }) => doubts.length > 0)
  return html`<h3>Historique</h3>
${isDoubtful ? html`<p class="notice">Des étapes de cet historique se contredisent. Elles restent telles qu’elles ont été saisies. Si l’état ci-dessus n’est pas le bon, notez l’étape juste.</p>` : ''}
<ol>${history.map(
    ({ step, day, euros, motive, enteredAt, doubts }) =>
      html`<li><strong>${applicationStepWords[step]}</strong> le ${calendarDayWords(day)}${euros === null ? '' : `, ${eurosWords(euros)}`}${motive ? html`&nbsp;: ${quoted(motive)}` : ''}${historyDoubts(doubts)}
${canReview ? html` <span class="hint">Saisi le ${calendarDayWords(legalDay(enteredAt))}</span>` : ''}</li>`,
  )}</ol>`
}

const blank: TypedApplicationStep = { step: '', day: '', euros: '', motive: '', category: '' }

function stepForm(opened: OpenedCandidate, word: string, again: RefusedStep | undefined): Html {
  const { typed = blank, issues = [] } = again ?? {}
  const { region, domain, reached } = opened
  const possible = applicationSteps.filter((step) => canFollow(domain.application.state, step))
  const options = Object.fromEntries(possible.map((step) => [step, applicationStepWords[step]]))
  return html`<details class="folded"${again ? html` open` : ''}><summary><h3>Noter une étape</h3></summary>
<form method="post" action="${paths.regionCandidateSteps(region.code, word)}">
<input type="hidden" name="domaine" value="${domain.domain.id}">
${radios(issues, { name: 'etape', legend: 'Étape', options, chosen: [typed.step], hint: 'Une étape déjà notée peut l’être encore, pour corriger son jour ou son montant. L’ancienne reste dans l’historique.' })}
${dayField(issues, { name: 'jour', label: 'Jour', value: typed.day, autocomplete: 'off' })}
${field(issues, { name: 'montant', label: 'Montant en euros (facultatif)', value: typed.euros, autocomplete: 'off', inputmode: 'numeric', maxlength: 20, optional: true, hint: 'Demandé pour un dépôt, accordé pour une candidature retenue ou une atteinte validée.' })}
${areaField(issues, { name: 'motif', label: 'Motif (nécessaire pour un refus ou un rejet)', value: typed.motive, hint: 'Le candidat lit ce motif.', maxlength: longestCareText, rows: 3 })}
${reached.candidate.kind === 'legal-entity' ? categoryField(reached.candidate.category, issues, typed) : ''}
<p class="actions"><button type="submit">Enregistrer l’étape</button></p></form></details>`
}

function categoryField(
  known: OpenedCandidate['reached']['candidate']['category'],
  issues: readonly Issue[],
  typed: TypedApplicationStep,
): Html {
  const offered = candidateCategories.filter((each) => each !== 'ght' && each !== 'unsaid')
  const options = Object.fromEntries(offered.map((each) => [categoryParameters[each], shortCategoryWords[each]]))
  const value = categoryParameters[typed.category || known]
  return selectField(issues, { name: 'categorie', label: 'Type de candidat', options, value })
}
