import { html } from 'hono/html'
import type { TypedExercise } from '#exercises'
import type { Issue } from '#kernel'
import {
  degradedModeWords,
  exerciseKindHints,
  exerciseKindWords,
  participationWords,
  presentFunctionWords,
  triggerWords,
} from '#messages'
import { checkboxes, radios } from '../ui/forms/choice-fields.ts'
import { dayField } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { exerciseFields as names } from './exercise-fields.ts'

const statuses = { planned: 'Il est planifié', held: 'Il a eu lieu' } as const
const notKnown = 'Je ne sais pas encore'

/** The five points that matter: what, done or not, when, with whom, and how it was played. */
export function mainFields(typed: TypedExercise, issues: readonly Issue[]): Html {
  return html`${radios(issues, {
    name: names.kind,
    legend: '1. De quel exercice s’agit-il\u00A0?',
    options: exerciseKindWords,
    hints: exerciseKindHints,
    chosen: [typed.kind],
  })}
${radios(issues, { name: names.status, legend: '2. Où en est-il\u00A0?', options: statuses, chosen: [typed.status] })}
${dayField(issues, { name: names.day, label: '3. Quel jour\u00A0?', value: typed.day, autocomplete: 'off' })}
${checkboxes(issues, {
  name: names.functions,
  legend: '4. Quelles fonctions y prennent part\u00A0?',
  hint: 'Des fonctions, jamais de noms. Ne cochez rien si vous ne savez pas encore.',
  options: presentFunctionWords,
  chosen: typed.functions,
})}
<fieldset><legend>5. Comment se joue-t-il&nbsp;?</legend>
${radios(issues, {
  name: names.trigger,
  legend: 'Qu’est-ce qui déclenche la crise\u00A0?',
  options: triggerWords,
  chosen: [typed.trigger],
  unknown: notKnown,
})}
${radios(issues, {
  name: names.degradedMode,
  legend: 'La structure travaille-t-elle sans ses logiciels habituels\u00A0?',
  options: degradedModeWords,
  chosen: [typed.degradedMode],
  unknown: notKnown,
})}
${radios(issues, {
  name: names.participation,
  legend: 'Où la cellule de crise joue-t-elle\u00A0?',
  options: participationWords,
  chosen: [typed.participation],
  unknown: notKnown,
})}</fieldset>`
}
