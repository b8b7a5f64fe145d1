import { type AuditEntry, sha256 } from '#kernel'

/** The end of a chain of rows: what the next row refers to. */
export interface Link {
  readonly sequence: number
  readonly hash: string
}

/** An entry to add to the log. An entry that waits before it is chained has an identifier, so that it is chained once. */
export interface RecordedEntry extends AuditEntry {
  readonly id?: string | null
}

export interface AuditRow extends RecordedEntry, Link {
  readonly previousHash: string
}

/** The link before the first row. */
export const chainStart: Link = { sequence: 0, hash: '0'.repeat(64) }

/** The row that follows `previous` in the chain (the first row when there is none). */
export function nextRow(previous: Link = chainStart, entry: RecordedEntry): AuditRow {
  const row = { ...entry, sequence: previous.sequence + 1, previousHash: previous.hash }
  return { ...row, hash: hashOf(row) }
}

/**
 * The hash a row must have: SHA-256 of its fields and of the previous row's hash. The outcome, the address and the
 * identifier are left out when they have their default values: rows of the first versions did not have them, and must
 * still verify.
 */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, actor, door, action, subject, previousHash, outcome, from, id } = row
  const said = [sequence, instantText(at), actor, door, action, subject, previousHash]
  const more = id ? [outcome, from, id] : outcome === 'done' && from === '' ? [] : [outcome, from]
  return sha256(JSON.stringify([...said, ...more]))
}

/** A row that was tampered with may hold no date. */
export function instantText(at: Date): string {
  return Number.isNaN(at.getTime()) ? 'no instant' : at.toISOString()
}
