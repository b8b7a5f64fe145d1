import { html } from 'hono/html'
import type { ObjectiveSheet } from '#care'
import { asGoodPractice, asProgramme, type ObjectiveWording, objectiveStateWords } from '#messages'
import type { Html } from '../ui/layout.ts'
import { tableView } from '../ui/table.ts'

/** What the diagnosis says of the objectives of the programme: a duty of nobody where nothing is funded. */
export function objectivesSection(sheets: readonly ObjectiveSheet[]): Html {
  const wording = objectiveWording(sheets)
  return html`<section id="objectifs" aria-labelledby="titre-objectifs">
<h2 id="titre-objectifs">${wording.title}</h2>
${sheets.length === 0 ? html`<p>Ce questionnaire ne touche aucun objectif publié du programme.</p>` : sheetsTable(sheets, wording)}
</section>`
}

export function objectiveWording(sheets: readonly ObjectiveSheet[]): ObjectiveWording {
  return sheets.every((sheet) => sheet.funded) ? asProgramme : asGoodPractice
}

function sheetsTable(sheets: readonly ObjectiveSheet[], { subject, notice }: ObjectiveWording): Html {
  const caption = 'Point par point, ce que disent vos réponses'
  const head = ['Code', subject, 'État d’après vos réponses']
  return html`<p>${notice}</p>${tableView({ caption, head, rows: sheets.map(sheetRow) })}`
}

function sheetRow({ item, state }: ObjectiveSheet): Html {
  return html`<tr><th scope="row">${item.code}</th>
<td>${item.title}<br><span class="hint">${item.explanation}</span></td>
<td><span class="state ${state}">${objectiveStateWords[state]}</span></td></tr>`
}
