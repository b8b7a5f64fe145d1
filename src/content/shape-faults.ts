import type { z } from 'zod'
import type { Code } from '#kernel'
import { fileFaultCodes } from './errors.ts'
import { type Fault, type Path, valueAt } from './fault.ts'

type Issue = z.core.$ZodIssue

/** The faults that the schema found in a value, in terms that a domain expert understands. */
export function shapeFaults(issues: readonly Issue[], value: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path as Path, value))
}

function faultsOf(issue: Issue, at: Path, value: unknown): Fault[] {
  const field = String(at.at(-1) ?? '')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: [...at, key], code: 'field-unknown', values: { field: key } }))
  }
  const found = valueAt(value, at)
  if (at.length === 0 && (found === undefined || found === null)) return [{ at, code: 'file-empty' }]
  if (found === undefined) return [{ at, code: 'field-missing', values: { field } }]
  if (found === null) return [{ at, code: 'field-empty', values: { field } }]
  if (issue.code === 'invalid_union') return unionFaults(issue, at, value)
  return [{ at, ...simpleFault(issue) }]
}

function simpleFault(issue: Issue): Omit<Fault, 'at'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: expectedType(issue.expected) }
    case 'invalid_value':
      return { code: 'value-not-allowed', values: { allowed: issue.values.join(', ') } }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return { code: 'number-too-big', values: { maximum: Number(issue.maximum) } }
    default:
      // Patterns and refinements carry their code as their message.
      return { code: codeIn(issue.message) }
  }
}

function expectedType(type: string): Code {
  return fileFaultCodes.find((code) => code === `field-not-${type}`) ?? 'field-malformed'
}

/** The schemas of the rooms give a code as the message; a message of the package has spaces. */
function codeIn(message: string): Code {
  return /^[a-z0-9-]+$/.test(message) ? (message as Code) : 'field-malformed'
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Omit<Fault, 'at'> {
  const minimum = Number(issue.minimum)
  if (issue.origin === 'string') return { code: 'field-empty' }
  if (issue.origin === 'array') return { code: 'list-too-short', values: { minimum } }
  return { code: issue.inclusive ? 'number-too-small' : 'number-not-above', values: { minimum } }
}

/**
 * In a union with a discriminator (the kind of a question, the type of a condition), the discriminator is unknown. Any other
 * union is a condition: the faults are those of the variant with the fewest unknown fields.
 */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, at: Path, value: unknown): Fault[] {
  if (issue.discriminator !== undefined) {
    const known = 'options' in issue ? (issue.options ?? []) : []
    return [{ at, code: 'value-not-allowed', values: { allowed: known.join(', ') } }]
  }
  const fewest = Math.min(...issue.errors.map(unknownFields))
  const closest = issue.errors.filter((errors) => unknownFields(errors) === fewest)
  if (closest.length > 1) return [{ at, code: 'condition-malformed' }]
  return closest.flat().flatMap((inner) => faultsOf(inner, [...at, ...(inner.path as Path)], value))
}

function unknownFields(issues: readonly Issue[]): number {
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []))
    .length
}
