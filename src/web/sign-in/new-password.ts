import { refuseIssues } from '#kernel'
import type { FormFields } from '../http/forms.ts'

/** The password that a form chose, typed twice. Throws an issue when the two differ. */
export function chosenPassword(fields: FormFields): string {
  const [password = '', repeated = ''] = ['password', 'repeated'].map((name) => fields.get(name)?.[0])
  const issues = password === repeated ? [] : [{ path: 'repeated', code: 'passwords-differ' }]
  refuseIssues('form-faulty', issues)
  return password.slice(0, 1_000)
}
