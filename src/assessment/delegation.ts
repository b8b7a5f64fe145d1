import { daysAfter } from '#kernel'

/** A theme of a draft that a colleague answers through a link of its own, which opens nothing else. */
export interface Delegation {
  readonly id: string
  readonly assessmentId: string
  readonly themeId: string
  /** Who answers, as the structure writes it: a function rather than a name. */
  readonly colleague: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** A handed over theme is open this long. */
export const delegationDays = 30

export function delegationExpiry(createdAt: Date): Date {
  return daysAfter(createdAt, delegationDays)
}
