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

/** After so long, a sender was killed in the middle, and the mail can be sent again. */
const abandonedMinutes = 10

export function deliveryState({ sentAt, failedAt }: DeliveryMarks): DeliveryState {
  if (sentAt) return 'sent'
  return failedAt ? 'failed' : 'waiting'
}

/** A sending that began before this instant was abandoned. */
export function abandonedBefore(now: Date): Date {
  return new Date(now.getTime() - abandonedMinutes * 60 * 1000)
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

/** How long a postponed mail waits before each new try; after the last try it has failed. */
const retryMinutes = [5, 10, 20, 40, 60, 120, 240, 240, 480]

/** When a mail postponed so many times is tried again; null when it has failed. */
export function retryTime(postponements: number, now: Date): Date | null {
  const minutes = retryMinutes[postponements]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
