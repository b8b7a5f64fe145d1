import type { Alert, TypedAlert } from '#campaigns'
import type { FormFields } from '../../http/forms/forms.ts'
import { blankTarget, type FormTarget, formTarget, typedTarget } from '../typed-target.ts'

/** The fields of the form, typed or kept. */
export type TypedForm = TypedAlert & { readonly target: FormTarget }

export const blankForm: TypedForm = {
  title: '',
  source: '',
  concerned: '',
  advice: '',
  dueOn: '',
  severity: '',
  target: blankTarget,
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
    target: typedTarget(fields),
  }
}

/** The alert that was kept, to show it again. */
export function alertForm({ title, source, concerned, advice, dueOn, severity, target }: Alert): TypedForm {
  return { title, source, concerned, advice, dueOn, severity, target: formTarget(target) }
}
