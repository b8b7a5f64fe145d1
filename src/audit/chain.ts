import { type AuditEntry, sha256 } from '#kernel'

export interface AuditRow extends AuditEntry {
  readonly sequence: number
  readonly previousHash: string
  readonly hash: string
}

/** What the first row chains to. */
export const chainStart = '0'.repeat(64)

/** The row that follows `previous` in the chain (the first row when there is none). */
export function nextRow(previous: Pick<AuditRow, 'sequence' | 'hash'> | undefined, entry: AuditEntry): AuditRow {
  const sequence = (previous?.sequence ?? 0) + 1
  const previousHash = previous?.hash ?? chainStart
  return { ...entry, sequence, previousHash, hash: hashOf(sequence, previousHash, entry) }
}

function hashOf(sequence: number, previousHash: string, entry: AuditEntry): string {
  const { at, actor, door, action, subject } = entry
  return sha256(JSON.stringify([sequence, at.toISOString(), actor, door, action, subject, previousHash]))
}
