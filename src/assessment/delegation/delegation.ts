import { daysAfter } from '#kernel'

/** A theme of a draft that a colleague answers through a link of its own, which opens nothing else. */
export interface Delegation {
  readonly id: string
  readonly assessmentId: string
  readonly themeId: string
  /** Who answers, as the structure writes it: a function rather than a name. */
  readonly colleague: string
  /** The account that made the link. Null when it is not known: the link then opens nothing. */
  readonly makerId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  /** When the link was last used, to a few minutes; null when it never was. */
  readonly lastUsedAt: Date | null
}

/** A delegation as it is shown to those who manage the draft. */
export interface ListedDelegation extends Delegation {
  /** Who made the link; null when that account is closed. */
  readonly makerName: string | null
  /** Whether the link still opens: the account that made it is open, and may still hand this theme over. */
  readonly opens: boolean
}

/** A handed over theme is open this long. */
export const delegationDays = 30

/** Use is written down so often at most: writing at each request would cost a write to the disk. */
const noteUseMinutes = 5

/** Whether the use of a link is written down already. */
export function isUseNoted({ lastUsedAt }: Pick<Delegation, 'lastUsedAt'>, now: Date): boolean {
  return lastUsedAt !== null && Math.abs(now.getTime() - lastUsedAt.getTime()) < noteUseMinutes * 60 * 1000
}

export function delegationExpiry(createdAt: Date): Date {
  return daysAfter(createdAt, delegationDays)
}
