import { html } from 'hono/html'
import {
  conditionKey,
  conditionsFor,
  longestCareText,
  silentFact,
  standingStatement,
  statableStates,
  type TypedFact,
} from '#care'
import { dayAsTyped } from '#kernel'
import { itemStateWords, numberWords } from '#messages'
import { paths } from '../paths.ts'
import { areaField, radios } from '../ui/forms/choice-fields.ts'
import { dayField } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { factFields } from './fact-fields.view.ts'
import type { ShownItem, TypedItem } from './shown-item.ts'

/** The names of the fields of the item as a whole, by their names in code. */
export const itemFields = { state: 'etat', motive: 'motif', declaredOn: 'declare-le' } as const

/** What the candidate says of each condition, the state by hand, and whether it was declared. */
export function itemForm({ opened, sheet, typed: given, issues = [] }: ShownItem): Html {
  const { structure, reached } = opened
  const typed = given ?? typedOf(opened, sheet)
  const conditions = conditionsFor(sheet.item, reached.candidate.kind)
  const isCandidate = reached.candidate.kind !== 'structure'
  const options = {
    '': 'Laisser l’état que donnent les questionnaires',
    ...Object.fromEntries(statableStates.map((state) => [state, itemStateWords[state]])),
  }
  return html`<section aria-labelledby="repondre"><h2 id="repondre">Ce que vous en dites</h2>
<form method="post" action="${paths.careItem(structure.finess, sheet.item.code)}">
<input type="hidden" name="revision" value="${sheet.file.revision}">
${conditions.map((condition, place) => factFields(condition, { place, typed: typed.facts[place], issues }))}
<h3>L’objectif dans son ensemble</h3>
${radios(issues, { name: itemFields.state, legend: 'État', options, chosen: [typed.state] })}
${areaField(issues, { name: itemFields.motive, label: 'Pourquoi (nécessaire pour un état à la main)', value: typed.motive, hint: 'Ce motif reste dans l’historique. N’écrivez aucune donnée de patient.', maxlength: longestCareText, rows: 3 })}
${
  isCandidate
    ? dayField(issues, {
        name: itemFields.declaredOn,
        label: 'Déclaré le (facultatif)',
        value: typed.declaredOn,
        autocomplete: 'off',
        optional: true,
        hint: 'Le jour où vous l’avez déclaré sur le guichet national. Vide\u00A0: pas encore.',
      })
    : ''
}
<p class="actions"><button type="submit">Enregistrer</button></p></form></section>`
}

/** What is stored, as its form shows it. */
function typedOf({ reached }: ShownItem['opened'], { item, file }: ShownItem['sheet']): TypedItem {
  const { state = '', motive = '' } = standingStatement(file) ?? {}
  const facts = conditionsFor(item, reached.candidate.kind).map((condition): TypedFact => {
    const { word, days, value, where } = file.facts[conditionKey(condition)] ?? silentFact
    const shown = value === null ? '' : numberWords(value)
    return { word: word ?? '', days: days.map(dayAsTyped).join(', '), value: shown, where }
  })
  return { facts, state, motive, declaredOn: file.declaredOn ?? '' }
}
