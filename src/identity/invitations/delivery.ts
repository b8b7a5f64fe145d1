import { daysAfter } from '#kernel'

/** What became of the mail of an invitation. */
export const deliveryStates = ['sent', 'waiting', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** The marks that sending leaves. */
export interface DeliveryMarks {
  /** Since when somebody is sending it. */
  readonly sendingSince: Date | null
  readonly sentAt: Date | null
  readonly failedAt: Date | null
  /** Of a mail that the server postponed: when it is tried again. */
  readonly retryAt: Date | null
}

/** Whoever began to send and is not done after so long was stopped: the mail can be sent again. */
const abandonedMinutes = 10

export function deliveryState({ sentAt, failedAt }: DeliveryMarks): DeliveryState {
  if (sentAt) return 'sent'
  return failedAt ? 'failed' : 'waiting'
}

/** A sending that began before this instant is not going on any more. */
export function abandonedBefore(now: Date): Date {
  return new Date(now.getTime() - abandonedMinutes * 60 * 1000)
}

/** A server that refuses so many in a row is taken to be down: the others wait, instead of failing one by one. */
export const mostFailuresInARow = 5

/** The daily upkeep tries again the mails of invitations made after this instant. Older ones wait for an administrator. */
export function triedAgainAfter(now: Date): Date {
  return daysAfter(now, -7)
}

/** A mail that a server postpones is tried again after so many minutes, longer and longer; after the last, it has failed. */
const retryMinutes = [5, 10, 20, 40, 60, 120, 240, 240, 480]

/** When a mail that was postponed so many times before is tried again; null when it has failed. */
export function retryTime(postponements: number, now: Date): Date | null {
  const minutes = retryMinutes[postponements]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
