import type { Assignment } from '#identity'

/** What an account was granted, on one line. */
export function rolesText(grants: readonly Assignment[]): string {
  return grants.map(({ role, scope }) => (scope ? `${role}:${scope}` : role)).join(', ') || 'aucun rôle'
}
