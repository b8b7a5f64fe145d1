import { daysAfter } from '#kernel'
import type { Assignment } from '../accounts/assignment.ts'

export const invitationDays = 7

/** A link, sent by mail or printed at the first start, that makes an account with roles or adds roles to one. */
export interface Invitation {
  readonly id: string
  /** Null for the link of the first start, which is mailed to nobody. */
  readonly email: string | null
  readonly assignments: readonly Assignment[]
  readonly secretHash: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** The sender as the mail presents them; null when the server itself invites. */
  readonly sender?: InvitationSender | null
  /** Who made the invitation or sent it last (`maker.ts`); null for one of an older version of which the log does not tell. */
  readonly maker: string | null
  readonly makerSince: Date | null
}

/** The sender as the mail and the page of the link present them. */
export interface InvitationSender {
  /** Name and function. */
  readonly name: string
  /** Where to ask whether the invitation is genuine: an email address or a telephone number. */
  readonly contact: string
}

export function invitationExpiry(createdAt: Date): Date {
  return daysAfter(createdAt, invitationDays)
}

/** How long an expired invitation stays listed, to be sent again, before its email address is erased. */
export const invitationListedDays = 90

/** Invitations that expired before this instant are erased. */
export function invitationsErasedBefore(now: Date): Date {
  return daysAfter(now, -invitationListedDays)
}
