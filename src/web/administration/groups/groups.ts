import type { Context } from 'hono'
import {
  addGroupMember,
  browseGroups,
  closeGroup,
  describeGroup,
  listWaitingScopes,
  removeGroupMember,
  saveGroup,
} from '#directory'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { placementDone } from '../waiting-placement.ts'
import { searchEntities } from './entity-choice.ts'
import { type GroupFields, groupsView, groupView } from './groups.view.ts'

const blank: GroupFields = { name: '', kind: 'ght' }

export async function showGroups(app: App, context: Context, typed = blank, issues: readonly Issue[] = []) {
  const groups = await browseGroups(await accountContext(app, context), {})
  return sendPage(app, context, groupsView({ groups, typed, issues }), issues.length > 0 ? 422 : 200)
}

export async function add(app: App, context: Context) {
  const typed = await readFields(context)
  const { done, issues } = await attempt(saveGroup(await accountContext(app, context), typed))
  if (!done) return showGroups(app, context, typed, issues)
  return goDone(context, paths.group(done.id), 'groupe-enregistre')
}

async function readFields(context: Context): Promise<GroupFields> {
  const fields = await readForm(context)
  return { name: fields.line('nom'), kind: fields.text('type') }
}

function idOf(context: Context): string {
  return context.req.param('groupe') ?? ''
}

interface Shown {
  readonly typed?: GroupFields
  readonly number?: string
  readonly issues?: readonly Issue[]
}

export async function showGroup(app: App, context: Context, { typed, number = '', issues = [] }: Shown = {}) {
  const actor = await accountContext(app, context)
  const group = await describeGroup(actor, { id: idOf(context) })
  const search = await searchEntities(actor, context, group)
  const waits = (await listWaitingScopes(actor, { role: 'college', scopes: [group.id] })).has(group.id)
  const view = groupView({ group, typed: typed ?? group, number, search, waits, issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

export async function change(app: App, context: Context) {
  const typed = await readFields(context)
  const id = idOf(context)
  const { done, issues } = await attempt(saveGroup(await accountContext(app, context), { id, ...typed }))
  return done ? goDone(context, paths.group(id), 'groupe-enregistre') : showGroup(app, context, { typed, issues })
}

export async function addMember(app: App, context: Context) {
  const fields = await readForm(context)
  const number = fields.line('numero')
  const wanted = { group: idOf(context), number, isSupport: fields.text('support') !== '' }
  const { done, issues } = await attempt(addGroupMember(await accountContext(app, context), wanted), 'number')
  if (!done) return showGroup(app, context, { number, issues })
  return goDone(context, paths.group(wanted.group), placementDone(done, 'entite-ajoutee'))
}

export async function removeMember(app: App, context: Context) {
  const finess = (await readForm(context)).line('entite')
  await removeGroupMember(await accountContext(app, context), { group: idOf(context), finess })
  return goDone(context, paths.group(idOf(context)), 'entite-retiree')
}

export async function close(app: App, context: Context) {
  await closeGroup(await accountContext(app, context), { id: idOf(context) })
  return goDone(context, paths.groups, 'groupe-ferme')
}
