import type { Context } from 'hono'
import { browseGroups, getStructure, listAllTerritories, searchStructures } from '#directory'
import { rolesWait } from '#identity'
import type { Issue, Role } from '#kernel'
import { roles } from '#kernel'
import type { AppContext } from '../../app.ts'
import type { FormFields } from '../http/forms/forms.ts'
import { Address } from '../http/routing/address.ts'
import type { ChosenRole, RoleForm } from './role-form.view.ts'

/** The role being chosen, from the query: `?role=&perimetre=`, `?q=` to find a structure, `?groupe=` for those of a group. */
export function askedRole(context: Context): ChosenRole {
  const address = new Address(context)
  const role = address.among('role', roles)
  address.refuse()
  return { role, scope: address.text('perimetre') ?? '', search: address.search(), group: address.text('groupe') }
}

/** The role being chosen, from the form that is sent at the end. */
export function typedRole(fields: FormFields): ChosenRole {
  return { role: knownRole(fields.text('role')), scope: fields.line('groupe') || fields.line('perimetre'), search: '' }
}

function knownRole(text: string | undefined): Role | undefined {
  return roles.find((role) => role === text)
}

/** The structures found, the chosen structure and the territories. Only people who may give roles may read them. */
export async function roleForm(actor: AppContext, chosen: ChosenRole): Promise<RoleForm> {
  const territories = await listAllTerritories(actor, {})
  const groups = chosen.role === 'college' ? await browseGroups(actor, {}) : []
  const { search, group } = chosen
  const found =
    search || group ? await searchStructures(actor, { text: search, limit: group ? 100 : 20, group }) : undefined
  const isStructure = chosen.role === 'structure' && chosen.scope !== ''
  const structure = isStructure ? await getStructure(actor, { finess: chosen.scope }).catch(() => undefined) : undefined
  const waits = chosen.role !== undefined && rolesWait(actor, [{ role: chosen.role, scope: chosen.scope }])
  return { ...chosen, territories, groups, found, structure, waits }
}

/**
 * Renames issues to the fields of the form. A structure is searched for, never typed, so its issue stands at the search
 * field.
 */
export function roleFaults(issues: readonly Issue[], { role }: ChosenRole): Issue[] {
  const scopeField = role === 'structure' ? 'q' : 'perimetre'
  return issues.map((issue) => (issue.path === 'email' ? { ...issue, path: 'mail' } : { ...issue, path: scopeField }))
}
