import type { Code, Issue, IssueValues } from '#kernel'
import { quotable } from './clean-text.ts'

/** A remark about one field, which has the name that the file gives it. */
export interface Finding {
  readonly field: string
  readonly code: Code
  readonly values?: IssueValues
}

/** A finding about a value, quoted short. */
export function finding(field: string, code: Code, value: string): Finding {
  return { field, code, values: { value: quotable(value) } }
}

/** `ligne 12, champ nofinesset` */
export function toIssue(where: string, { field, code, values }: Finding): Issue {
  return { path: `${where}, champ ${field}`, code, values }
}
