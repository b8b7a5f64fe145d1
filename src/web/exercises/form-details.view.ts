import { html } from 'hono/html'
import { longestExerciseTexts as longest, type TypedExercise } from '#exercises'
import type { Issue } from '#kernel'
import {
  animationWords,
  crisisCellWords,
  enumeration,
  exerciseFormWords,
  exerciseLevelWords,
  readersOf,
} from '#messages'
import { areaField, checkboxes, foldedPart, selectField } from '../ui/forms/choice-fields.ts'
import { dayField, field } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { exerciseFields as names } from './exercise-fields.ts'

type Key = keyof TypedExercise

/** Whether a part holds something, or a fault: it is then shown open. */
function holds(typed: TypedExercise, issues: readonly Issue[], keys: readonly Key[]): boolean {
  const filled = keys.some((key) => {
    const value = typed[key]
    return typeof value === 'boolean' ? value : value.length > 0
  })
  return filled || issues.some(({ path }) => keys.some((key) => names[key] === path))
}

/** A line that may stay empty. */
function line(issues: readonly Issue[], typed: TypedExercise, key: Key, label: string, hint?: string): Html {
  const maxlength = key in longest ? longest[key as keyof typeof longest] : 40
  const value = String(typed[key])
  const given = { name: names[key], label: `${label} (facultatif)`, value, autocomplete: 'off', maxlength }
  return field(issues, { ...given, ...(hint ? { hint } : {}), optional: true })
}

const courseKeys: readonly Key[] = [
  'start',
  'end',
  'endDay',
  'form',
  'nationalExercise',
  'kit',
  'kitVersion',
  'scenario',
  'level',
  'cells',
  'participants',
  'animation',
  'animator',
  'observers',
  'objectives',
  'cutServices',
]

export function courseSection(typed: TypedExercise, issues: readonly Issue[]): Html {
  const text = (key: Key, label: string, hint?: string) => line(issues, typed, key, label, hint)
  return foldedPart(
    'Déroulement',
    holds(typed, issues, courseKeys),
    html`${text('scenario', 'Scénario, en quelques mots', 'Par exemple «\u00A0rançongiciel un vendredi soir\u00A0».')}
${text('kit', 'Kit utilisé', 'Le nom du kit d’exercice, si vous en avez suivi un.')}
${text('kitVersion', 'Version du kit')}
${text('nationalExercise', 'Exercice national', 'Par exemple REMPAR26.')}
${selectField(issues, { name: names.form, label: 'Forme', options: exerciseFormWords, value: typed.form })}
${selectField(issues, { name: names.level, label: 'Niveau', options: exerciseLevelWords, value: typed.level })}
${text('start', 'Heure de début', 'Par exemple 9h30.')}
${text('end', 'Heure de fin', 'Par exemple 12h.')}
${dayField(issues, { name: names.endDay, label: 'Jour de fin, s’il a fini un autre jour (facultatif)', value: typed.endDay, autocomplete: 'off', optional: true })}
${checkboxes(issues, { name: names.cells, legend: 'Cellules de crise réunies', options: crisisCellWords, chosen: typed.cells })}
${text('participants', 'Nombre de participants')}
${selectField(issues, { name: names.animation, label: 'Qui anime', options: animationWords, value: typed.animation })}
${text('animator', 'Nom du prestataire ou de l’organisme qui anime')}
${text('observers', 'Observateurs', 'Leur fonction ou leur organisme, jamais leur nom.')}
${areaField(issues, { name: names.objectives, label: 'Objectifs testés (facultatif)', value: typed.objectives, hint: keptHint(), maxlength: longest.objectives })}
${areaField(issues, { name: names.cutServices, label: 'Services simulés comme coupés (facultatif)', value: typed.cutServices, hint: keptHint(), maxlength: longest.cutServices })}`,
  )
}

/** Made from the table of rights, so that the page cannot contradict it. */
function keptHint(): string {
  return `Partagé avec le RETEX seulement. Sinon, le lisent\u00A0: ${enumeration(readersOf('read-exercises'))}, et les structures concernées.`
}

const lessonKeys: readonly Key[] = ['retexOn', 'retexText', 'sharesRetex', 'nextOn']

export function lessonSection(typed: TypedExercise, issues: readonly Issue[]): Html {
  const who = enumeration(readersOf('read-shared-exercises'))
  return foldedPart(
    'Retour d’expérience (RETEX) et suite',
    holds(typed, issues, lessonKeys),
    html`${dayField(issues, { name: names.retexOn, label: 'Jour du RETEX (facultatif)', value: typed.retexOn, autocomplete: 'off', optional: true })}
${areaField(issues, { name: names.retexText, label: 'Ce que l’exercice a appris (facultatif)', value: typed.retexText, hint: retexHint, maxlength: longest.retexText, rows: 8 })}
<label><input type="checkbox" id="${names.sharesRetex}" name="${names.sharesRetex}" value="oui" ${typed.sharesRetex ? 'checked' : ''}> Partager le RETEX, les objectifs, les services coupés et les observateurs
<span class="hint">Les liront alors&nbsp;: ${who}.</span></label>
${dayField(issues, { name: names.nextOn, label: 'Prochain exercice prévu le (facultatif)', value: typed.nextOn, autocomplete: 'off', optional: true })}`,
  )
}

const retexHint = 'N’écrivez ni nom de personne, ni mot de passe, ni nom de patient ou de résident.'

const costKeys: readonly Key[] = ['costEuros', 'fundingFile', 'fundedEuros']

export function costSection(typed: TypedExercise, issues: readonly Issue[]): Html {
  return foldedPart(
    'Coût et financement',
    holds(typed, issues, costKeys),
    html`<p class="hint">Ces trois champs ne sont jamais partagés avec la région. Les lisent&nbsp;: ${enumeration(readersOf('read-exercises'))}, et les structures concernées.</p>
${line(issues, typed, 'costEuros', 'Coût, en euros')}
${line(issues, typed, 'fundingFile', 'Dossier de financement')}
${line(issues, typed, 'fundedEuros', 'Montant financé, en euros')}`,
  )
}
