import { refuseIssues } from '#kernel'
import type { FormFields } from './forms.ts'

/** The new password, typed twice. Throws an issue when the two differ. */
export function chosenPassword(fields: FormFields): string {
  const password = fields.password('password')
  const issues =
    password === fields.password('repeated') ? [] : [{ path: 'repeated', code: 'passwords-differ' as const }]
  refuseIssues('form-faulty', issues)
  return password
}
