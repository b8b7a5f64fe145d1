/**
 * The accounts behind a role, nearest first: who gave the role, who had made that account an administrator, and so on. Empty
 * when the operator gave the role by a command, or the server by the link of the first start.
 */
export type Givers = readonly string[]

/** Stands at the end for those whom an older version did not write down. */
export const unknownGiver = '?'

/** An administrator, and the accounts behind that role. */
export interface Administrator {
  readonly accountId: string
  readonly grantedAt: Date
  readonly givers: Givers
}

/** The accounts behind a role that an administrator gives. */
export function giversThrough({ accountId, givers }: Administrator): Givers {
  return [accountId, ...givers]
}

/**
 * Whether neither of two administrators can have made the other, and nobody can have made both: one person with two
 * mailboxes would otherwise agree with themselves.
 */
export function areIndependent(one: Administrator, other: Administrator): boolean {
  const behind = new Set(giversThrough(one))
  if (giversThrough(other).some((id) => behind.has(id))) return false
  const isUnknown = ({ givers }: Administrator) => givers.includes(unknownGiver)
  if (isUnknown(one)) return isNewerOfOperator(other, one)
  return isUnknown(other) ? isNewerOfOperator(one, other) : true
}

/** Whether the operator made an administrator after another one: neither can then be behind the other. */
function isNewerOfOperator(newer: Administrator, older: Administrator): boolean {
  return newer.givers.length === 0 && newer.grantedAt > older.grantedAt
}
