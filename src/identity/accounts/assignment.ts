import { isFinessNumber } from '#directory'
import { type Role, roles } from '#kernel'

/**
 * A role, and where it holds: a structure (FINESS number) for `structure`, a legal entity (FINESS number) or a group
 * (its id) for `college`, a territory (its id) for `territory`, a region (INSEE code) for `region` and `observer`, and nothing for `admin`.
 */
export interface Assignment {
  readonly role: Role
  /** Empty for `admin`. */
  readonly scope: string
}

/** Whether a role holds somewhere, rather than on the whole server. */
export function hasScope(role: Role): boolean {
  return role !== 'admin'
}

/** Whether a role is given over a group of legal entities, rather than over one of them. */
export function isOfGroup({ role, scope }: Assignment): boolean {
  return role === 'college' && !isFinessNumber(scope)
}

export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text)
}

/** Assignments without repetitions. */
export function distinct(assignments: readonly Assignment[]): Assignment[] {
  return [...new Map(assignments.map((each) => [`${each.role} ${each.scope}`, each])).values()]
}

interface Told {
  /** The keyed hash of the email address: see `IdentityContext.addressMark`. */
  readonly mail?: string
  /** The invitation that gave the roles. */
  readonly invitation?: string
  /** The account that gets the roles, where the id is that of something else. */
  readonly account?: string
  /** How many people who answer for a structure are told by mail. */
  readonly told?: number
}

/**
 * An account or an invitation with its roles, as the log writes them: `<id> region:32 admin invitation:<id> told:3
 * mail:<mark>`. The mark ties an acceptance to its invitation even after the account is closed.
 */
export function rolesOf(id: string, assignments: readonly Assignment[], words: Told = {}): string {
  const roles = assignments.map(({ role, scope }) => (scope ? `${role}:${scope}` : role))
  const { invitation, account, told, mail } = words
  const more = Object.entries({ invitation, account, told, mail }).flatMap(([word, is]) => (is ? `${word}:${is}` : []))
  return [id, ...roles, ...more].join(' ')
}
