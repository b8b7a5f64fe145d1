import type { Assignment } from '#identity'

/** The roles of an account, on one line. */
export function rolesText(grants: readonly Assignment[]): string {
  return grants.map(({ role, scope }) => (scope ? `${role}:${scope}` : role)).join(', ') || 'aucun rôle'
}
