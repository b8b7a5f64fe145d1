import { html } from 'hono/html'
import { blankFact, longestCareText, type TypedFact } from '#care'
import type { Issue } from '#kernel'
import { conditionText } from '#messages'
import type { ProgrammeCondition } from '#questionnaires'
import { radios } from '../ui/forms/choice-fields.ts'
import { dayHint, field } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'

/** The names of the fields of a condition, by their names in code, each followed by the place of the condition. */
export const factFieldNames = { word: 'reponse', days: 'jours', value: 'valeur', where: 'ou' } as const

const words = {
  yes: 'Oui',
  no: 'Non',
  'not-applicable': 'Sans objet pour nous',
}

/** What a candidate can say of one condition: a word, days or a value, and where it can be read. */
export function factFields(
  condition: ProgrammeCondition,
  { place, typed = blankFact, issues }: { place: number; typed: TypedFact | undefined; issues: readonly Issue[] },
): Html {
  if (condition.type === 'coverage') return html``
  const name = (field: keyof typeof factFieldNames) => `${factFieldNames[field]}-${place}`
  return html`<fieldset><legend>${conditionText(condition)}</legend>
${radios(issues, { name: name('word'), legend: 'Est-ce le cas\u00A0?', options: words, chosen: [typed.word], unknown: 'Pas encore de réponse' })}
${dayLabels[condition.type] ? field(issues, { name: name('days'), label: dayLabels[condition.type] ?? '', value: typed.days, autocomplete: 'off', maxlength: 200, optional: true, hint: dayHint }) : ''}
${condition.type === 'minimum' ? field(issues, { name: name('value'), label: 'Valeur (facultatif)', value: typed.value, autocomplete: 'off', maxlength: 20, optional: true }) : ''}
${field(issues, { name: name('where'), label: 'Où cela se lit (facultatif)', value: typed.where, autocomplete: 'off', maxlength: longestCareText, optional: true, hint: 'Un document et sa page.' })}
</fieldset>`
}

/** The conditions that are told by days, and what these days are. */
const dayLabels: Readonly<Partial<Record<ProgrammeCondition['type'], string>>> = {
  reviewedBetween: 'Jour de la dernière revue (facultatif)',
  withinDaysBefore: 'Jour du résultat (facultatif)',
  duringPhase: 'Jours, séparés par des virgules (facultatif)',
  trajectoryWithin: 'Jours prévus de fin de chaque étape, séparés par des virgules (facultatif)',
}
