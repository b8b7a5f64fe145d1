import { html } from 'hono/html'
import type { Issue } from '#kernel'
import type { Html } from '../html.ts'
import { field } from './fields.ts'

/** A new password, typed twice. */
export function newPasswordFields(issues: readonly Issue[]): Html {
  const same = { type: 'password', autocomplete: 'new-password', maxlength: 1000 } as const
  return html`${field(issues, {
    ...same,
    name: 'password',
    label: 'Nouveau mot de passe',
    hint: '12 caractères au moins. La longueur compte plus que les signes\u00A0: quelques mots sans rapport entre eux conviennent.',
  })}
${field(issues, { ...same, name: 'repeated', label: 'Le même mot de passe, une seconde fois' })}`
}
