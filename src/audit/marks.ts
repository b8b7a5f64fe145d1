import { instantText, type Link, type ToldEntry } from './chain.ts'

/* What vouches for the ends of the log: no row can tell that another one followed, or came before. */

/** Where the log ends. Renewed with each row, sealed with the key of the server. */
export interface EndMark extends Link {
  readonly seal: string
}

/** What was cut from the beginning of the log: its last row, how many, and their dates. */
export interface CutMark extends Link {
  readonly rows: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly seal: string
}

/** Up to which row the log came with a backup of another server, and when: this server did not write those rows. */
export interface ForeignMark extends Link {
  readonly at: Date
  readonly seal: string
}

/** What of a mark is sealed. */
export function endText({ sequence, hash }: Link): string {
  return JSON.stringify(['end', sequence, hash])
}

export function cutText({ sequence, hash, rows, firstAt, lastAt }: Omit<CutMark, 'seal'>): string {
  return JSON.stringify(['cut', sequence, hash, rows, instantText(firstAt), instantText(lastAt)])
}

export function foreignText({ sequence, hash, at }: Omit<ForeignMark, 'seal'>): string {
  return JSON.stringify(['foreign', sequence, hash, instantText(at)])
}

/** What of a waiting entry is sealed: all of it. */
export function waitingText({ id, at, actor, door, action, subject, outcome, from }: ToldEntry): string {
  return JSON.stringify(['waiting', id, instantText(at), actor, door, action, subject, outcome, from])
}

/** In place of a seal, once one was found broken: only `resealLog` seals again. No seal is written so. */
export const broken = 'broken'

/** The private files of the log, outside the database: its key, and where it was last seen to end. */
export interface AuditFiles {
  /** The seal of a text. Makes the key when there is none. */
  seal(text: string): string
  /** What stands for an email address in rows: the same for the same address, and nothing to whoever lacks the key. */
  addressMark(email: string): string
  noted(): Noted | undefined
  note(noted: Noted): void
}

/** Where the log ended when this server last looked. A log that ends before has lost rows. */
export interface Noted extends Link {
  readonly at: Date
}
