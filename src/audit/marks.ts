import { instantText, type Link, type RecordedEntry } from './chain.ts'

/* Sealed marks protect the ends of the log: a chain of hashes does not show that its first or last rows were removed. */

/** Where the log ends. The mark is sealed again with each new row. */
export interface EndMark extends Link {
  readonly seal: string
}

/** The rows cut from the beginning of the log: the last of them, their number and their dates. */
export interface CutMark extends Link {
  readonly rows: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly seal: string
}

/** The last row that came with a backup of another server, and when. This server did not write the rows up to it. */
export interface ForeignMark extends Link {
  readonly at: Date
  readonly seal: string
}

/** The sealed text of an end mark. */
export function endText({ sequence, hash }: Link): string {
  return JSON.stringify(['end', sequence, hash])
}

export function cutText({ sequence, hash, rows, firstAt, lastAt }: Omit<CutMark, 'seal'>): string {
  return JSON.stringify(['cut', sequence, hash, rows, instantText(firstAt), instantText(lastAt)])
}

export function foreignText({ sequence, hash, at }: Omit<ForeignMark, 'seal'>): string {
  return JSON.stringify(['foreign', sequence, hash, instantText(at)])
}

/** The sealed text of a waiting entry: all its fields. */
export function waitingText({ id, at, actor, door, action, subject, outcome, from }: RecordedEntry): string {
  return JSON.stringify(['waiting', id, instantText(at), actor, door, action, subject, outcome, from])
}

/** Replaces a seal that was found broken; only `resealLog` seals again. No real seal is this text. */
export const broken = 'broken'

/** The files of the log outside the database: its key, and where the log ended at the last check. */
export interface AuditFiles {
  /** Seals a text. Makes the key when it is missing. */
  seal(text: string): string
  /**
   * The keyed hash of an email address, written in rows instead of the address: one address always has one hash, from which
   * nobody without the key finds the address.
   */
  addressMark(email: string): string
  noted(): Noted | undefined
  note(noted: Noted): void
}

/** Where the log ended when this server last checked. A log that ends earlier has lost rows. */
export interface Noted extends Link {
  readonly at: Date
}
