import { html } from 'hono/html'
import type { AccountRecord } from '#identity'
import type { Issue } from '#kernel'
import { paths } from '../paths.ts'
import { faultSummary } from '../ui/forms/fields.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'
import { type RoleForm, roleFormView } from './role-form.view.ts'

interface AccountRole {
  readonly account: AccountRecord
  readonly form: RoleForm
  readonly issues: readonly Issue[]
}

export function accountRoleView({ account: { id, email }, form, issues }: AccountRole): Page {
  const around = { path: paths.accountRoles(id), fields: html``, button: 'Ajouter ce rôle', issues }
  return administrationPage({
    title: 'Ajouter un rôle',
    section: 'accounts',
    above: { path: paths.accountRecord(id), title: email },
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}${roleFormView(form, around)}`,
  })
}
