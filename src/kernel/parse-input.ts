import type { z } from 'zod'
import { AppError, type Issue } from './errors.ts'

/** What a use case was given, checked. Refuses with every fault at once. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'input-invalid', { issues: parsed.error.issues.map(toIssue) })
}

/** Zod's own codes, and in a `custom` check the code given as its message. */
function toIssue(issue: z.core.$ZodIssue): Issue {
  const code = issue.code === 'custom' ? issue.message : `input-${issue.code.replaceAll('_', '-')}`
  const path = issue.path.join('.')
  return 'maximum' in issue ? { path, code, values: { maximum: Number(issue.maximum) } } : { path, code }
}
