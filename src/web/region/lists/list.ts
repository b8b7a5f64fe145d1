import type { Context } from 'hono'
import { deleteList, openList, renameList } from '#structure-lists'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { listView } from './list.view.ts'
import { listFields } from './lists.view.ts'

async function listAt(app: App, context: Context) {
  const account = await accountContext(app, context)
  return { account, at: { region: context.req.param('region') ?? '', list: context.req.param('liste') ?? '' } }
}

export async function showList(app: App, context: Context) {
  const { account, at } = await listAt(app, context)
  return sendPage(app, context, listView(await openList(account, at), new Address(context).page()))
}

export async function renameTheList(app: App, context: Context) {
  const { account, at } = await listAt(app, context)
  const name = (await readForm(context)).line(listFields.name)
  const { done, issues } = await attempt(renameList(account, { ...at, name }), '')
  if (done) return goDone(context, paths.list(at.region, at.list), 'liste-renommee')
  const again = { name, issues: atFields(issues, listFields) }
  return sendPage(app, context, listView(await openList(account, at), 1, again), 422)
}

export async function removeList(app: App, context: Context) {
  const { account, at } = await listAt(app, context)
  await deleteList(account, at)
  return goDone(context, paths.lists(at.region), 'liste-supprimee')
}
