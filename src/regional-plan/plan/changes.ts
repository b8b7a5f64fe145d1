import type { ActionContent } from './action.ts'

export const actionFields = [
  'axisId',
  'kind',
  'title',
  'detail',
  'lead',
  'contributors',
  'consulted',
  'informed',
  'startsOn',
  'endsOn',
  'state',
  'progressPercent',
  'budgetEuros',
  'indicators',
  'stages',
] as const satisfies readonly (keyof ActionContent)[]
export type ActionField = (typeof actionFields)[number]

/** One field of an action, before and after somebody changed it. */
export type FieldChange = {
  readonly [Field in ActionField]: {
    readonly field: Field
    readonly before: ActionContent[Field]
    readonly after: ActionContent[Field]
  }
}[ActionField]

/** What one saving changed in an action. The first one has no field: the action was written. */
export interface ActionChange {
  readonly id: string
  readonly actionId: string
  /** The revision of the action that this change made. */
  readonly revision: number
  readonly changedAt: Date
  readonly fields: readonly FieldChange[]
}

/** The fields that differ, in the order of the form. */
export function changedFields(before: ActionContent, after: ActionContent): FieldChange[] {
  return actionFields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as FieldChange)
}
