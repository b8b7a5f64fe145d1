import { mostStages, type RegionalAction, type TypedAction } from '#regional-plan'
import type { FormFields } from '../../http/forms/forms.ts'

/** The names of the fields of the form, by their names in code. */
export const actionFieldNames: Readonly<Record<string, string>> = {
  axisId: 'axe',
  kind: 'nature',
  title: 'titre',
  detail: 'description',
  lead: 'pilote',
  contributors: 'contributeurs',
  consulted: 'consultes',
  informed: 'informes',
  startsOn: 'debut',
  endsOn: 'fin',
  state: 'etat',
  progress: 'avancement',
  budget: 'budget',
  indicators: 'indicateur',
  ...Object.fromEntries(
    Array.from({ length: mostStages }, (_, index) => [
      [`stages.${index}.title`, `etape-${index + 1}`],
      [`stages.${index}.doneOn`, `etape-${index + 1}-jour`],
    ]).flat(),
  ),
}

export const blankAction: TypedAction = {
  axisId: '',
  kind: 'action',
  title: '',
  detail: '',
  lead: '',
  contributors: '',
  consulted: '',
  informed: '',
  startsOn: '',
  endsOn: '',
  state: 'planned',
  progress: '',
  budget: '',
  indicators: [],
  stages: [],
}

/** An action as its form shows it. */
export function asTyped(action: RegionalAction): TypedAction {
  const numberText = (number: number | null) => (number === null ? '' : String(number))
  const { axisId, kind, title, detail, lead, contributors, consulted, informed, state, indicators } = action
  return {
    ...{ axisId, kind, title, detail, lead, contributors, consulted, informed, state, indicators },
    startsOn: action.startsOn ?? '',
    endsOn: action.endsOn ?? '',
    progress: numberText(action.progressPercent),
    budget: numberText(action.budgetEuros),
    stages: action.stages.map((stage) => ({ title: stage.title, doneOn: stage.doneOn ?? '' })),
  }
}

/** Reads the form as it was sent. */
export function typedAction(fields: FormFields): TypedAction {
  return {
    axisId: fields.line('axe'),
    kind: fields.line('nature'),
    title: fields.line('titre'),
    detail: fields.text('description'),
    lead: fields.line('pilote'),
    contributors: fields.line('contributeurs'),
    consulted: fields.line('consultes'),
    informed: fields.line('informes'),
    startsOn: fields.day('debut'),
    endsOn: fields.day('fin'),
    state: fields.line('etat'),
    progress: fields.line('avancement'),
    budget: fields.line('budget'),
    indicators: fields.texts('indicateur'),
    stages: Array.from({ length: mostStages }, (_, index) => ({
      title: fields.line(`etape-${index + 1}`),
      doneOn: fields.day(`etape-${index + 1}-jour`),
    })),
  }
}
