import type { ActionField, ActionKind, ActionState } from '#regional-plan'

export const regionalStateWords: Readonly<Record<ActionState, string>> = {
  planned: 'Prévue',
  ongoing: 'En cours',
  done: 'Terminée',
  dropped: 'Abandonnée',
}

export const regionalKindWords: Readonly<Record<ActionKind, string>> = {
  action: 'Action',
  control: 'Contrôle',
}

/** The fields of an action, as forms, files and its history name them. */
export const regionalFieldWords: Readonly<Record<ActionField, string>> = {
  axisId: 'Axe',
  kind: 'Nature',
  title: 'Titre',
  detail: 'Description',
  lead: 'Pilote',
  contributors: 'Contributeurs',
  consulted: 'Consultés',
  informed: 'Informés',
  startsOn: 'Début',
  endsOn: 'Fin',
  state: 'État',
  progressPercent: 'Avancement',
  budgetEuros: 'Budget',
  indicators: 'Indicateurs liés',
  stages: 'Étapes',
}

/** Shown where the region has not said yet. */
export const toComplete = 'à compléter'
