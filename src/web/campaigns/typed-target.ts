import type { Target, TypedTarget } from '#campaigns'
import type { FormFields } from '../http/forms/forms.ts'

/** The criteria as their form holds them. */
export interface FormTarget extends TypedTarget {
  readonly kinds: string[]
  readonly departements: string[]
  readonly territories: string[]
  readonly groups: string[]
  readonly lists: string[]
}

export const blankTarget: FormTarget = {
  kinds: [],
  departements: [],
  territories: [],
  groups: [],
  lists: [],
  structures: '',
}

/** Reads the criteria as they were sent. */
export function typedTarget(fields: FormFields): FormTarget {
  return {
    kinds: [...fields.texts('type')],
    departements: [...fields.texts('departement')],
    territories: [...fields.texts('territoire')],
    groups: [...fields.texts('groupe')],
    lists: [...fields.texts('liste')],
    structures: fields.text('structures'),
  }
}

/** The criteria that were kept, to show them again. */
export function formTarget({ kinds, departements, territories, groups, lists = [], structures }: Target): FormTarget {
  return {
    kinds: [...kinds],
    departements: [...departements],
    territories: [...territories],
    groups: [...groups],
    lists: [...lists],
    structures: structures.join('\n'),
  }
}
