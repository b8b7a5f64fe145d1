import type { TypedAlert, TypedTarget } from '#campaigns'
import type { FormFields } from '../http/forms/forms.ts'

/** The fields of the form, typed or kept. */
export type TypedForm = TypedAlert & { readonly target: TypedTarget }

export const blankForm: TypedForm = {
  title: '',
  source: '',
  concerned: '',
  advice: '',
  dueOn: '',
  severity: '',
  target: { kinds: [], departements: [], territories: [], groups: [], structures: '' },
}

/** Reads the form as it was sent. */
export function typedForm(fields: FormFields): TypedForm {
  return {
    title: fields.line('titre'),
    source: fields.text('source'),
    concerned: fields.text('concerne'),
    advice: fields.text('conseil'),
    dueOn: fields.day('echeance'),
    severity: fields.text('gravite'),
    target: {
      kinds: [...fields.texts('type')],
      departements: [...fields.texts('departement')],
      territories: [...fields.texts('territoire')],
      groups: [...fields.texts('groupe')],
      structures: fields.text('structures'),
    },
  }
}
