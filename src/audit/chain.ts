import { type AuditEntry, sha256 } from '#kernel'

/** A place in the chain: what the next row chains to. */
export interface Link {
  readonly sequence: number
  readonly hash: string
}

export interface AuditRow extends AuditEntry, Link {
  readonly previousHash: string
}

/** What the first row chains to. */
export const chainStart: Link = { sequence: 0, hash: '0'.repeat(64) }

/** The row that follows `previous` in the chain (the first row when there is none). */
export function nextRow(previous: Link = chainStart, entry: AuditEntry): AuditRow {
  const row = { ...entry, sequence: previous.sequence + 1, previousHash: previous.hash }
  return { ...row, hash: hashOf(row) }
}

/**
 * The hash a row must have: SHA-256 of what it says and of the hash before it. Rows that were done and came from no
 * address are written as those of the first versions of the log were, so that theirs still hold.
 */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, actor, door, action, subject, previousHash, outcome, from } = row
  const said = [sequence, instantText(at), actor, door, action, subject, previousHash]
  const more = outcome === 'done' && from === '' ? [] : [outcome, from]
  return sha256(JSON.stringify([...said, ...more]))
}

/** What was written over an instant may be none. */
export function instantText(at: Date): string {
  return Number.isNaN(at.getTime()) ? 'no instant' : at.toISOString()
}
