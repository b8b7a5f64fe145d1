import { daysAfter } from '#kernel'

/** Why a link opens nothing any more: it was followed to its end, its time ran out, a newer one took its place, or it was taken back. */
export const linkEnds = ['used', 'expired', 'replaced', 'withdrawn'] as const
export type LinkEnd = (typeof linkEnds)[number]

export type DeadLinkKind = 'invitation' | 'password-reset' | 'first-access'

const toldDays = 90

/** Links that ended before this instant are forgotten: their holder then reads what anybody reads. */
export function deadLinksForgottenBefore(now: Date): Date {
  return daysAfter(now, -toldDays)
}
