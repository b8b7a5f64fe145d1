import { daysAfter } from '#kernel'

/** What became of the mail of an invitation. */
export const deliveryStates = ['sent', 'waiting', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export interface DeliveryMarks {
  /** Since when a sender holds the mail. */
  readonly sendingSince: Date | null
  readonly sentAt: Date | null
  readonly failedAt: Date | null
  /** When a mail that the mail server postponed is tried again. */
  readonly retryAt: Date | null
}

export function deliveryState({ sentAt, failedAt }: DeliveryMarks): DeliveryState {
  if (sentAt) return 'sent'
  return failedAt ? 'failed' : 'waiting'
}

/**
 * After so many refusals in a row the mail server is taken to be down: the other mails wait instead of failing one by
 * one.
 */
export const mostFailuresInARow = 5

/** The daily upkeep tries again the mails of invitations made after this instant. Older ones wait for an administrator. */
export function triedAgainAfter(now: Date): Date {
  return daysAfter(now, -7)
}
