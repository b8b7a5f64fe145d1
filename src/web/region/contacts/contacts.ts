import type { Context } from 'hono'
import { openContacts, prepareContacts, saveContacts } from '#regional-offer'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { onlyStructure } from '../../ui/page/only-structure.ts'
import { sendPage } from '../../ui/page/send.ts'
import { contactsView } from './contacts.view.ts'
import { contactsFormView } from './contacts-form.view.ts'
import { asTyped, typedContacts } from './typed-contacts.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''

export async function showContacts(app: App, context: Context) {
  const account = await accountContext(app, context)
  const { actor } = account
  const only = actor.kind === 'account' ? onlyStructure(actor.grants) : undefined
  return sendPage(app, context, contactsView(await openContacts(account, { region: regionOf(context) }), only))
}

export async function showForm(app: App, context: Context) {
  const prepared = await prepareContacts(await accountContext(app, context), { region: regionOf(context) })
  return sendPage(app, context, contactsFormView({ ...prepared, typed: asTyped(prepared.contacts), issues: [] }))
}

export async function save(app: App, context: Context) {
  const account = await accountContext(app, context)
  const region = regionOf(context)
  const typed = typedContacts(await readForm(context))
  const { issues } = await attempt(saveContacts(account, { region, contacts: typed }), '')
  if (issues.length === 0) return goDone(context, paths.contacts(region), 'contacts-enregistres')
  const prepared = await prepareContacts(account, { region })
  return sendPage(app, context, contactsFormView({ ...prepared, typed, issues }), 422)
}
