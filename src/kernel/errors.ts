/** The kinds of refusal. The web door turns a kind into a status, the command door into an exit code. */
export type ErrorKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'too-large' | 'too-many' | 'unavailable'

/** What every room can refuse with. */
export type KernelCode =
  | 'already-sent'
  | 'input-invalid'
  | 'input-invalid-format'
  | 'input-invalid-type'
  | 'input-invalid-union'
  | 'input-invalid-value'
  | 'input-too-big'
  | 'input-too-long'
  | 'input-too-many'
  | 'input-too-small'
  | 'input-unrecognized-keys'
  | 'large-readings-full'
  | 'not-found'
  | 'request-abandoned'
  | 'right-ended'
  | 'storage-away'
  | 'storage-full'
  | 'storage-read-only'
  | 'unexpected-fault'

declare global {
  /** The codes of each room, which adds its own in its `errors.ts`. `#messages` has a sentence for each. */
  interface CodesByRoom {
    kernel: KernelCode
  }
}

/** Every code: one that no room declares, or that has no sentence, does not compile. */
export type Code = CodesByRoom[keyof CodesByRoom]

/** Names of values that identify something and count nothing, even when they are made of digits. */
type Identifier = 'finess' | 'firstYear' | 'lastYear' | 'port' | 'reference' | 'value' | 'year'

/**
 * What a sentence names. A number is a quantity: its sentence writes it in groups of three digits. A port, a year or a typed
 * value is a text, written as it is.
 */
export type IssueValues = Readonly<Record<string, string | number> & Partial<Record<Identifier, string>>>

/** A fault that a user can correct. `path` says where (a field, a line, a cell); `code` says what. */
export interface Issue {
  readonly path: string
  readonly code: Code
  readonly values?: IssueValues
}

/** A refusal. The error holds no sentence: each door turns `code` into words and lists the issues. */
export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: Code
  readonly issues: readonly Issue[]
  readonly values: IssueValues

  constructor(kind: ErrorKind, code: Code, details: { issues?: readonly Issue[]; values?: IssueValues } = {}) {
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
export function refuseIssues(code: Code, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new AppError('invalid', code, { issues })
}
