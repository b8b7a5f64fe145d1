/** The kinds of refusal. The web door turns a kind into a status, the command door into an exit code. */
export type ErrorKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'too-large' | 'too-many' | 'unavailable'

export type IssueValues = Readonly<Record<string, string | number>>

/** A fault that a user can correct. `path` says where (a field, a line, a cell); `code` says what. */
export interface Issue {
  readonly path: string
  readonly code: string
  readonly values?: IssueValues
}

/** A refusal. The error holds no sentence: each door turns `code` into words and lists the issues. */
export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly issues: readonly Issue[]
  readonly values: IssueValues

  constructor(kind: ErrorKind, code: string, details: { issues?: readonly Issue[]; values?: IssueValues } = {}) {
    super(`${kind}: ${code}`)
    this.kind = kind
    this.code = code
    this.issues = details.issues ?? []
    this.values = details.values ?? {}
  }
}

/** Settings that cannot be used. The message names them all, for the person who starts the program. */
export class SettingsError extends Error {}

/** Throws one refusal with all the issues, if there are any. */
export function refuseIssues(code: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new AppError('invalid', code, { issues })
}
