import { html } from 'hono/html'
import { answerText, causesOf, type Diagnosis } from '#assessment'
import type { ObjectiveSheet } from '#care'
import { asGoodPractice, asProgramme, type ObjectiveWording, objectiveStateWords, quoted } from '#messages'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'

/** The state of each objective of the programme. Where nothing is funded, objectives are good practice and not a duty. */
export function objectivesSection(diagnosis: Diagnosis, sheets: readonly ObjectiveSheet[]): Html {
  const wording = sheets.every((sheet) => sheet.funded) ? asProgramme : asGoodPractice
  const content =
    sheets.length === 0
      ? html`<p>Ce questionnaire ne touche aucun objectif publié du programme.</p>`
      : sheetsTable(diagnosis, sheets, wording)
  return foldedSection('objectifs', wording.title, content)
}

const stateName = 'État d’après les réponses'

function sheetsTable(diagnosis: Diagnosis, sheets: readonly ObjectiveSheet[], wording: ObjectiveWording): Html {
  const { subject, notice } = wording
  const caption = 'Point par point, ce que disent les réponses'
  const rows = sheets.map((sheet) => sheetRow(diagnosis, sheet, subject))
  return html`<p>${notice}</p>${listedTable({ caption, head: ['Code', subject, stateName], rows })}`
}

function sheetRow(diagnosis: Diagnosis, { item, state }: ObjectiveSheet, subject: string): Html {
  return listedRow(item.code, [
    listedCell(subject, html`${item.title}<br><span class="hint">${item.explanation}</span>`),
    listedCell(
      stateName,
      html`<span class="state ${state}">${objectiveStateWords[state]}</span>${state === 'unmet' ? causes(diagnosis, item.code) : ''}`,
    ),
  ])
}

/** The answers that decided it, and the measures that mend it. */
function causes(diagnosis: Diagnosis, code: string): Html {
  const { lines, measures } = causesOf(diagnosis, code, 'unmet')
  return html`<ul class="causes">${lines.map(
    ({ question, answer }) => html`<li>${question.text} ${quoted(answerText(question, answer))}</li>`,
  )}</ul>
${measures.length === 0 ? '' : html`<p>${measures.length === 1 ? 'Mesure' : 'Mesures'} à prendre&nbsp;: ${measures.map(({ measure }) => quoted(measure.title)).join(', ')}.</p>`}`
}
