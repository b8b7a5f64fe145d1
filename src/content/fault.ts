import type { Code, Issue, IssueValues } from '#kernel'

/** A path to a place in a file: field names and list positions, from the top. */
export type Path = readonly (string | number)[]

/** A fault in a file, and its path. A file without faults may be released. */
export interface Fault {
  readonly at: Path
  readonly code: Code
  readonly values?: IssueValues
}

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A fault as an issue, with a readable path; its values hold the file, the line and the column. */
export function toIssue(file: string, value: unknown, fault: Fault, position: Position): Issue {
  return { path: readablePath(value, fault.at), code: fault.code, values: { ...fault.values, file, ...position } }
}

/** An issue for doors without a notion of files: its path begins with `file:line:column`. */
export function withPlace(issue: Issue): Issue {
  const { file, line, column } = issue.values ?? {}
  return file === undefined ? issue : { ...issue, path: `${file}:${line}:${column} ${issue.path}`.trim() }
}

export function byPosition(a: Issue, b: Issue): number {
  const line = Number(a.values?.line) - Number(b.values?.line)
  const column = Number(a.values?.column) - Number(b.values?.column)
  return line || column
}

/**
 * `questions[copie-hors-ligne].answers[oui].score`: list elements are named by their `id` or `code`, otherwise by their rank,
 * counted from 1.
 */
export function readablePath(value: unknown, path: Path): string {
  let text = ''
  let current = value
  for (const step of path) {
    current = memberAt(current, step)
    if (typeof step === 'number') text += `[${calledBy(current) ?? step + 1}]`
    else text += text ? `.${step}` : step
  }
  return text
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(memberAt, value)
}

function memberAt(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string | number, unknown>)[step]
}

function calledBy(member: unknown): string | undefined {
  const name = memberAt(member, 'id') ?? memberAt(member, 'code')
  return typeof name === 'string' ? name : undefined
}
