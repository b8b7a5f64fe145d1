import type { FormFields } from './forms.ts'

/** The new password, typed twice. The use case compares the two, so that it lists every fault at once. */
export function chosenPassword(fields: FormFields) {
  return { password: fields.password('password'), repeated: fields.password('repeated') }
}
