import { daysAfter } from '#kernel'

/** A theme of a draft that a colleague answers through a dedicated link, which opens nothing else. */
export interface Delegation {
  readonly id: string
  readonly assessmentId: string
  readonly themeId: string
  /** Who answers, in the words of the structure: a job rather than a name. */
  readonly colleague: string
  /** The account that created the link. Null when the account is unknown: the link then opens nothing. */
  readonly makerId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  /** When the link was last used, accurate to a few minutes; null when nobody used it. */
  readonly lastUsedAt: Date | null
}

/** A delegation as the people who manage the draft see it. */
export interface ListedDelegation extends Delegation {
  /** Who created the link; null when that account is closed. */
  readonly makerName: string | null
  /** Whether the link still works: the account that created it is open, and may still delegate this theme. */
  readonly opens: boolean
}

/** How long a delegated theme stays open. */
export const delegationDays = 30

/** Minimum time between two records of use: recording each request would cost a disk write. */
const noteUseMinutes = 5

/** Whether the current use of a link is already recorded. */
export function isUseNoted({ lastUsedAt }: Pick<Delegation, 'lastUsedAt'>, now: Date): boolean {
  return lastUsedAt !== null && Math.abs(now.getTime() - lastUsedAt.getTime()) < noteUseMinutes * 60 * 1000
}

export function delegationExpiry(createdAt: Date): Date {
  return daysAfter(createdAt, delegationDays)
}

/** Links of one draft at once. */
export const mostDelegations = 50
