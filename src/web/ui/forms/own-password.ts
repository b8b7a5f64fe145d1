import { html } from 'hono/html'
import type { OwnAccount } from '#identity'
import type { Issue } from '#kernel'
import type { Html } from '../html.ts'
import { field } from './fields.ts'

/** The password of the account, asked again; nothing for an account that has none. */
export function ownPasswordField(issues: readonly Issue[], { hasPassword }: OwnAccount): Html {
  if (!hasPassword) return html``
  const kind = { type: 'password', autocomplete: 'current-password', maxlength: 1000 } as const
  return field(issues, { ...kind, name: 'currentPassword', label: 'Votre mot de passe' })
}
