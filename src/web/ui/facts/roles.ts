import { html } from 'hono/html'
import type { NamedAssignment } from '#identity'
import { roleWords } from '#messages'
import type { Html } from '../html.ts'

/** The scope of a role in words; empty for the whole server. */
export function scopeWords({ role, scope, name, isGroup }: NamedAssignment): string {
  if (role === 'admin') return ''
  if (role === 'structure') return `${name ?? 'structure absente du registre'} (FINESS ${scope})`
  if (isGroup) return name ? `groupe ${name}` : 'groupe supprimé'
  if (role === 'college') return `${name ?? 'entité juridique'} (FINESS ${scope})`
  if (role === 'territory') return name ?? 'territoire supprimé'
  return name ?? `région ${scope}`
}

/** A role and its scope, as one line. */
export function assignmentWords(assignment: NamedAssignment): string {
  return [roleWords[assignment.role], scopeWords(assignment)].filter(Boolean).join(' : ').replace(' :', '\u00A0:')
}

export function roleList(roles: readonly NamedAssignment[]): Html {
  if (roles.length === 0) return html`Aucun`
  return html`<ul class="plain">${roles.map((role) => html`<li>${assignmentWords(role)}</li>`)}</ul>`
}
