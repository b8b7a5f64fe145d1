import { readingRoles } from '#access'
import { daysAfter, type Widening } from '#kernel'
import type { Assignment } from '../accounts/assignment.ts'
import type { InvitationSender } from '../invitations/invitation.ts'

/** An invitation that is wanted. It gets its id before it is made, so that the log ties it to what was asked. */
export interface WantedInvitation {
  readonly id: string
  readonly email: string
  readonly assignments: readonly Assignment[]
}

/**
 * What an administrator wants: to invite people, to give a role to an account, or to place structures under a role that
 * somebody holds or is invited to (`reach`).
 */
export type WantedRoles =
  | { readonly kind: 'invite'; readonly people: readonly WantedInvitation[]; readonly sender: InvitationSender | null }
  | { readonly kind: 'grant'; readonly assignment: Assignment }
  | ({ readonly kind: 'reach' } & Widening)

/** Roles that wait until another administrator than the asker agrees. */
export interface ConsentAsk {
  readonly id: string
  /** The account of the administrator who asks. */
  readonly askedBy: string
  /** The account that would get the role; null for invitations, and for structures that are placed. */
  readonly accountId: string | null
  readonly wanted: WantedRoles
  readonly createdAt: Date
  readonly expiresAt: Date
}

export const consentDays = 7

export function consentExpiry(createdAt: Date): Date {
  return daysAfter(createdAt, consentDays)
}

/**
 * Roles that read answers or submitted results. An administrator reads neither, and agrees to nothing that was asked by
 * whoever made that administrator (`givers.ts`).
 */
export function needsConsent(assignments: readonly Assignment[]): boolean {
  return assignments.some(({ role }) => readingRoles.includes(role))
}

/** The roles that an ask gives, or widens. */
export function rolesWanted(wanted: WantedRoles): readonly Assignment[] {
  if (wanted.kind === 'invite') return wanted.people.flatMap(({ assignments }) => assignments)
  return [wanted.kind === 'grant' ? wanted.assignment : { role: wanted.role, scope: wanted.scope }]
}

/** Those who no longer get a role, once it was taken away or their account was closed. */
export type Ended = { readonly email: string; readonly assignment?: Assignment }

/** What is left of the invitations that are wanted; undefined when nothing is. */
export function wantedWithout(wanted: WantedRoles, { email, assignment }: Ended): WantedRoles | undefined {
  if (wanted.kind === 'reach') return wanted
  if (wanted.kind === 'grant') return assignment && isSame(wanted.assignment, assignment) ? undefined : wanted
  const people = wanted.people
    .map((person) =>
      person.email === email ? { ...person, assignments: without(person.assignments, assignment) } : person,
    )
    .filter(({ assignments }) => assignments.length > 0)
  return people.length > 0 ? { ...wanted, people } : undefined
}

function without(assignments: readonly Assignment[], ended: Assignment | undefined): Assignment[] {
  return ended ? assignments.filter((each) => !isSame(each, ended)) : []
}

export function isSame(one: Assignment, other: Assignment): boolean {
  return one.role === other.role && one.scope === other.scope
}
