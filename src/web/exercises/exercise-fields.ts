import { numbersTyped } from '#directory'
import type { TypedExercise } from '#exercises'
import type { FormFields } from '../http/forms/forms.ts'

/** The name and id of each field, by its name in code. */
export const exerciseFields: Readonly<Record<keyof TypedExercise, string>> = {
  kind: 'type',
  status: 'etat',
  day: 'jour',
  functions: 'fonctions',
  trigger: 'declencheur',
  degradedMode: 'mode-degrade',
  participation: 'participation',
  structures: 'structures',
  wholeLegalEntity: 'entite-entiere',
  groups: 'groupes',
  sharedSystem: 'systeme-partage',
  start: 'debut',
  end: 'fin',
  endDay: 'jour-de-fin',
  form: 'forme',
  nationalExercise: 'exercice-national',
  kit: 'kit',
  kitVersion: 'version-du-kit',
  scenario: 'scenario',
  level: 'niveau',
  cells: 'cellules',
  participants: 'participants',
  animation: 'animation',
  animator: 'animateur',
  observers: 'observateurs',
  objectives: 'objectifs',
  cutServices: 'services-coupes',
  retexOn: 'jour-du-retex',
  retexText: 'retex',
  sharesRetex: 'retex-partage',
  nextOn: 'prochain-exercice',
  costEuros: 'cout',
  fundingFile: 'dossier-de-financement',
  fundedEuros: 'montant-finance',
}

const days: readonly (keyof TypedExercise)[] = ['day', 'endDay', 'retexOn', 'nextOn']
const paragraphs: readonly (keyof TypedExercise)[] = ['objectives', 'cutServices', 'retexText']

export function typedExercise(fields: FormFields): TypedExercise {
  const lines = Object.entries(exerciseFields).map(([key, name]) => {
    const field = key as keyof TypedExercise
    if (days.includes(field)) return [field, fields.day(name)]
    return [field, paragraphs.includes(field) ? fields.text(name) : fields.line(name)]
  })
  return {
    ...(Object.fromEntries(lines) as Record<keyof TypedExercise, string>),
    cells: fields.texts(exerciseFields.cells),
    functions: fields.texts(exerciseFields.functions),
    groups: fields.texts(exerciseFields.groups),
    sharesRetex: fields.line(exerciseFields.sharesRetex) === 'oui',
    wholeLegalEntity: fields.line(exerciseFields.wholeLegalEntity) === 'oui',
    // Ticked boxes send one number each; the field for other numbers holds any quantity of them.
    structures: fields.texts(exerciseFields.structures).flatMap(numbersTyped),
  }
}
