import { daysAfter } from '#kernel'

/**
 * Why a link opens nothing any more: it was used, it expired, a newer link replaced it, an administrator withdrew it, or the
 * maker of the invitation may no longer invite (`lapsed`).
 */
export const linkEnds = ['used', 'expired', 'replaced', 'withdrawn', 'lapsed'] as const
export type LinkEnd = (typeof linkEnds)[number]

export type DeadLinkKind = 'invitation' | 'password-reset' | 'first-access'

const toldDays = 90

/** Links that ended before this instant are forgotten, and then read like links that never existed. */
export function deadLinksForgottenBefore(now: Date): Date {
  return daysAfter(now, -toldDays)
}
