import type { z } from 'zod'
import { AppError, type Code, type Issue } from './errors.ts'

/** Checks the input of a use case. Throws one refusal that lists every fault. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'input-invalid', { issues: parsed.error.issues.flatMap(toIssues) })
}

/** An unknown field is named: somebody mistyped it. Of very many, the first ones. */
function toIssues(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [toIssue(issue)]
  return issue.keys.slice(0, mostUnknown).map((key) => toIssue({ ...issue, path: [...issue.path, key] }))
}

const mostUnknown = 20

/** The code of a fault: Zod's own code, or the code that a `custom` check gives as its message. */
function toIssue(issue: z.core.$ZodIssue): Issue {
  const code = (issue.code === 'custom' ? issue.message : `input-${faultOf(issue)}`) as Code
  const path = issue.path.join('.')
  return 'maximum' in issue ? { path, code, values: { maximum: Number(issue.maximum) } } : { path, code }
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too-long'
  if (issue.code === 'too_big' && (issue.origin === 'array' || issue.origin === 'set')) return 'too-many'
  return issue.code.replaceAll('_', '-')
}
