import { type AuditEntry, sha256 } from '#kernel'

/** A place in the chain: what the next row chains to. */
export interface Link {
  readonly sequence: number
  readonly hash: string
}

/** An entry told before it is chained has an identifier, so that it is chained once. */
export interface ToldEntry extends AuditEntry {
  readonly id?: string | null
}

export interface AuditRow extends ToldEntry, Link {
  readonly previousHash: string
}

/** What the first row chains to. */
export const chainStart: Link = { sequence: 0, hash: '0'.repeat(64) }

/** The row that follows `previous` in the chain (the first row when there is none). */
export function nextRow(previous: Link = chainStart, entry: ToldEntry): AuditRow {
  const row = { ...entry, sequence: previous.sequence + 1, previousHash: previous.hash }
  return { ...row, hash: hashOf(row) }
}

/**
 * The hash a row must have: SHA-256 of what it says and of the hash before it. A row without identifier that was done and
 * came from no address is hashed as in the first versions of the log, whose rows still hold.
 */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, actor, door, action, subject, previousHash, outcome, from, id } = row
  const said = [sequence, instantText(at), actor, door, action, subject, previousHash]
  const more = id ? [outcome, from, id] : outcome === 'done' && from === '' ? [] : [outcome, from]
  return sha256(JSON.stringify([...said, ...more]))
}

/** What was written over an instant may be none. */
export function instantText(at: Date): string {
  return Number.isNaN(at.getTime()) ? 'no instant' : at.toISOString()
}
