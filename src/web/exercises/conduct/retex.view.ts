import { html } from 'hono/html'
import {
  type LineObserved,
  mostImprovements,
  type ObjectiveObserved,
  type OpenedRun,
  observedByObjective,
  observedByStimulus,
  type Retex,
  sendingOf,
  timelineOf,
} from '#exercise-conduct'
import type { Issue } from '#kernel'
import { clockTime, countWords, ratingWords, timelineWords } from '#messages'
import { longestTexts } from '#plan'
import { paths } from '../../paths.ts'
import { dayField, faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { clocksView, decisionsView } from './log.view.ts'

interface Shown {
  readonly opened: OpenedRun
  readonly retex: Retex
  readonly base: string
  readonly issues: readonly Issue[]
}

/** The RETEX: what the log holds, and what people make of it. */
export function retexView({ opened, retex, base, issues }: Shown): Page {
  const { run } = opened
  return {
    title: titleWith(issues, `RETEX – ${run.title}`),
    body: html`<p class="eyebrow"><a href="${base}">${run.title}</a></p>
<h1>RETEX</h1>
<p class="lead">Le retour d’expérience part de ce que l’exercice a gardé. Complétez-le à chaud, puis faites-en la fiche de l’exercice.</p>
${faultSummary(issues)}
<p><a href="${paths.runRetexPrint(base)}" download>Télécharger le RETEX (PDF)</a></p>
${sendingView(opened)}
${run.exerciseId && issues.length === 0 ? '' : writingForm(opened, retex, base, issues)}
${recordView(opened)}
${decisionsView(opened)}
${clocksView({ ...opened, run: { ...run, state: 'cancelled' } }, base)}
${observedView(observedByObjective(opened), observedByStimulus(opened))}
<details><summary>Le fil de l’exercice</summary><ol class="run-log">${timelineOf(opened).map(
      ({ at, kind, text }) =>
        html`<li><p><strong>${clockTime(at, opened.legalTime)}</strong> ${timelineWords[kind]}${text ? html`&nbsp;– ${text.slice(0, 300)}` : ''}</p></li>`,
    )}</ol></details>`,
  }
}

function sendingView(opened: OpenedRun): Html {
  const { planned, sent, skipped, spareSent, onTheSpot } = sendingOf(opened)
  return html`<p>${countWords(sent, 'stimulus envoyé', 'stimuli envoyés')} sur ${planned} prévus, ${countWords(skipped, 'écarté', 'écartés')}, ${spareSent} de réserve, ${countWords(onTheSpot, 'écrit', 'écrits')} sur le vif.</p>`
}

function writingForm(
  { run }: OpenedRun,
  { strengths, difficulties, improvements, revision }: Retex,
  base: string,
  issues: readonly Issue[],
): Html {
  return html`<form method="post" action="${paths.runRetex(base)}"><input type="hidden" name="revision" value="${revision}">
<label for="forces">Ce qui a bien marché</label><textarea id="forces" name="forces" rows="5" maxlength="8000">
${strengths}</textarea>
<label for="difficultes">Ce qui a été difficile</label><textarea id="difficultes" name="difficultes" rows="5" maxlength="8000">
${difficulties}</textarea>
<h2>Actions d’amélioration</h2><p class="hint">Elles rejoindront le plan d’actions de la structure.</p>
${Array.from({ length: mostImprovements }, (_, index) => improvementFields(improvements[index], index, issues, index > improvements.length))}
<p class="actions"><button>Enregistrer le RETEX</button></p>
${run.state === 'completed' && !run.exerciseId ? recordButton(base) : ''}</form>`
}

/** In the form of the RETEX, so that what was typed and not yet saved goes into the record too. */
function recordButton(base: string): Html {
  return html`<p>La fiche reprend le jour, la durée, le kit, les objectifs et ce RETEX. Si l’exercice était planifié ce jour-là, sa fiche est complétée. Vous dites ensuite qui était là et ce qui était coupé.</p>
<p class="actions"><button class="secondary" formaction="${paths.runRecord(base)}">Faire la fiche de l’exercice</button></p>`
}

function improvementFields(
  improvement: Retex['improvements'][number] | undefined,
  index: number,
  issues: readonly Issue[],
  folded: boolean,
): Html {
  const { title = '', ownerFunction = '', dueOn = '' } = improvement ?? {}
  const fields = html`${field(issues, { name: `titre-${index}`, label: `Action ${index + 1}`, value: title, autocomplete: 'off', maxlength: longestTexts.title, optional: true })}
${field(issues, { name: `fonction-${index}`, label: `Fonction responsable de l’action ${index + 1}`, value: ownerFunction, autocomplete: 'off', maxlength: longestTexts.ownerFunction, optional: true })}
${dayField(issues, { name: `echeance-${index}`, label: `Échéance de l’action ${index + 1}`, value: dueOn, autocomplete: 'off', optional: true })}`
  return folded ? html`<details><summary>Action ${index + 1}</summary>${fields}</details>` : fields
}

function recordView({ run }: OpenedRun): Html {
  if (run.exerciseId) {
    return html`<p>La fiche de cet exercice est faite. Son RETEX se complète dans la fiche, et ses actions dans le plan. <a href="${paths.exercise(run.structureFiness, run.exerciseId)}">Voir la fiche de cet exercice</a></p>`
  }
  if (run.state === 'completed') return html``
  return html`<p class="hint">La fiche de l’exercice se fait une fois qu’il est terminé.</p>`
}

function observedView(objectives: readonly ObjectiveObserved[], stimuli: readonly LineObserved[]): Html {
  return html`<section aria-labelledby="observe"><h2 id="observe">Ce qui a été observé</h2>${objectives.map(
    ({ text, lines }) => html`<h3>${text}</h3>${observedLines(lines)}`,
  )}${stimuli.length > 0 ? html`<h3>Sur les messages envoyés</h3>${observedLines(stimuli)}` : ''}</section>`
}

function observedLines(lines: readonly LineObserved[]): Html {
  return html`<ul class="run-log">${lines.map(
    (line) =>
      html`<li><p>${line.text.slice(0, 300)}</p>${line.notes.length === 0 ? html`<p class="hint">Rien n’a été noté.</p>` : ''}${line.notes.map(
        ({ note, rating }) =>
          html`<p class="hint">${rating === null ? '' : html`<strong>${ratingWords[rating] ?? ''}</strong> `}${note}</p>`,
      )}</li>`,
  )}</ul>`
}
