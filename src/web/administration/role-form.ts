import type { Context } from 'hono'
import { getStructure, listAllTerritories, searchStructures } from '#directory'
import { rolesWait } from '#identity'
import type { Issue, Role } from '#kernel'
import { roles } from '#kernel'
import type { AppContext } from '../../app.ts'
import type { FormFields } from '../http/forms.ts'
import { readQuery } from '../http/query.ts'
import type { ChosenRole, RoleForm } from './role-form.view.ts'

/** What an address says of the role that is being chosen: `?role=&perimetre=`, and `?q=` to find a structure. */
export function askedRole(context: Context): ChosenRole {
  const { role, perimetre = '', q = '' } = readQuery(context)
  return { role: knownRole(role), scope: perimetre, search: q }
}

/** The same from the form that is sent at the end. */
export function typedRole(fields: FormFields): ChosenRole {
  return { role: knownRole(fields.text('role')), scope: fields.line('perimetre'), search: '' }
}

function knownRole(text: string | undefined): Role | undefined {
  return roles.find((role) => role === text)
}

/** What the form shows beside: the structures found, the one chosen, the territories. Only for whoever may give roles. */
export async function roleForm(actor: AppContext, chosen: ChosenRole): Promise<RoleForm> {
  const territories = await listAllTerritories(actor, {})
  const found = chosen.search ? await searchStructures(actor, { text: chosen.search, limit: 20 }) : undefined
  const isStructure = chosen.role === 'structure' && chosen.scope !== ''
  const structure = isStructure ? await getStructure(actor, { finess: chosen.scope }).catch(() => undefined) : undefined
  const waits = chosen.role !== undefined && rolesWait(actor, [{ role: chosen.role, scope: chosen.scope }])
  return { ...chosen, territories, found, structure, waits }
}

/** The faults of a role and of the person, by the names of the fields: a structure is not typed, it is searched for. */
export function roleFaults(issues: readonly Issue[], { role }: ChosenRole): Issue[] {
  const scopeField = role === 'structure' ? 'q' : 'perimetre'
  return issues.map((issue) =>
    issue.path === 'email' ? { path: 'mail', code: 'email-missing' } : { ...issue, path: scopeField },
  )
}
