import { html } from 'hono/html'
import type { ObjectiveSheet } from '#care'
import { objectiveStateWords } from '#messages'
import type { Html } from './layout.ts'
import { tableView } from './table.ts'

/** What the diagnosis says of the objectives of the programme: a duty of nobody where nothing is funded. */
export function objectivesSection(sheets: readonly ObjectiveSheet[]): Html {
  return html`<section id="objectifs" aria-labelledby="titre-objectifs">
<h2 id="titre-objectifs">Objectifs du programme CaRE</h2>
${sheets.length === 0 ? html`<p>Ce questionnaire ne touche aucun objectif publié du programme.</p>` : sheetsTable(sheets)}
</section>`
}

function sheetsTable(sheets: readonly ObjectiveSheet[]): Html {
  const funded = sheets.every((sheet) => sheet.funded)
  const [caption, subject, notice] = funded ? ofProgramme : asGoodPractice
  const head = ['Code', subject, 'État d’après vos réponses']
  return html`<p>${notice}</p>${tableView({ caption, head, rows: sheets.map(sheetRow) })}`
}

const ofProgramme = [
  'Objectifs du programme CaRE touchés par ce questionnaire',
  'Objectif',
  'Ce que disent vos réponses. Seule l’instruction du dossier par l’ARS et l’ANS fait foi.',
] as const

const asGoodPractice = [
  'Bonnes pratiques tirées du programme CaRE',
  'Bonne pratique',
  'Le programme CaRE ne finance pas ces objectifs pour votre type de structure. Ils sont donnés ici comme bonnes pratiques.',
] as const

function sheetRow({ item, state }: ObjectiveSheet): Html {
  return html`<tr><th scope="row">${item.code}</th>
<td>${item.title}<br><span class="hint">${item.explanation}</span></td>
<td><span class="state ${state}">${objectiveStateWords[state]}</span></td></tr>`
}
