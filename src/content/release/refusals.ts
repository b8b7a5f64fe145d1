import { AppError, type Issue, refuseIssues } from '#kernel'
import { printName } from '../content-name.ts'
import { toIssue, withPlace } from '../fault.ts'

/** Throws `content-invalid` with every fault, each with its place in words. */
export function refuseFaults(issues: readonly Issue[]): void {
  refuseIssues('content-invalid', issues.map(withPlace))
}

/** Throws `release-refused` with every reason. */
export function refuseRelease(reasons: readonly Issue[]): void {
  refuseIssues('release-refused', reasons.map(withPlace))
}

/** The content, or not-found with the name that was asked for. */
export function foundContent<Content>(content: Content | undefined, id: string, version?: string): Content {
  if (content !== undefined) return content
  const name = version === undefined ? id : printName({ id, version })
  throw new AppError('not-found', 'content-not-found', { values: { name } })
}

/** The fault of a file whose path gives no name. */
export function misnamed(path: string): Issue {
  return toIssue(path, undefined, { at: [], code: 'file-misnamed' }, { line: 1, column: 1 })
}
