import { type Role, roles } from '#kernel'

/**
 * A role, and where it holds: a structure (FINESS number) for `structure`, a legal entity (FINESS number) for `college`,
 * a territory (its id) for `territory`, a region (INSEE code) for `region` and `observer`, and nothing for `admin`.
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

export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text)
}

/** Assignments without those said twice. */
export function distinct(assignments: readonly Assignment[]): Assignment[] {
  return [...new Map(assignments.map((each) => [`${each.role} ${each.scope}`, each])).values()]
}

/** An account with roles that it was given or lost, as the log names them: `<id> region:32 admin`. */
export function rolesOf(accountId: string, assignments: readonly Assignment[]): string {
  return [accountId, ...assignments.map(({ role, scope }) => (scope ? `${role}:${scope}` : role))].join(' ')
}
