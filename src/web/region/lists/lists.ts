import type { Context } from 'hono'
import { keepList, numberColumn, prepareList, showLists } from '#structure-lists'
import { columnOfWorkbook } from '#workbook'
import type { App, AppContext } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { readFileForm } from '../../http/forms/upload.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { listCheckView } from './list-check.view.ts'
import { listFields, listsView } from './lists.view.ts'

async function listsAt(app: App, context: Context) {
  const account = await accountContext(app, context)
  return { account, shown: await showLists(account, { region: context.req.param('region') ?? '' }) }
}

export async function showRegionLists(app: App, context: Context) {
  const { shown } = await listsAt(app, context)
  return sendPage(app, context, listsView(shown))
}

/** Says what a file or a pasted text would make a list of. A form without file sends its text, which comes back when refused. */
export async function checkList(app: App, context: Context) {
  const { account, shown } = await listsAt(app, context)
  const { fields, file } = await readFileForm(context, listFields.file)
  const text = fields.text(listFields.text)
  const region = shown.region.code
  const field = file ? listFields.file : listFields.text
  const { done, issues } = await attempt(() => preparedFrom(account, { region, text, bytes: file?.bytes }), field)
  if (!done) return sendPage(app, context, listsView(shown, { text, issues }), 422)
  return sendPage(app, context, listCheckView(done, { name: '', issues: [] }))
}

async function preparedFrom(
  account: AppContext,
  { bytes, ...given }: { readonly region: string; readonly text: string; readonly bytes: Uint8Array | undefined },
) {
  if (!bytes) return prepareList(account, given)
  return prepareList(account, { ...given, bytes: await columnOfWorkbook(account, bytes, numberColumn) })
}

/** The numbers travel in the form, and each is looked up again: the server stores nothing in between. */
export async function keepTheList(app: App, context: Context) {
  const { account, shown } = await listsAt(app, context)
  const fields = await readForm(context)
  const [name, text] = [fields.line(listFields.name), fields.text(listFields.text)]
  const region = shown.region.code
  const numbers = text.split(' ').filter(Boolean)
  const { done, issues } = await attempt(keepList(account, { region, name, numbers }), '')
  if (done) return goDone(context, paths.list(region, done.id), 'liste-gardee', { count: done.size })
  const again = await prepareList(account, { region, text })
  return sendPage(app, context, listCheckView(again, { name, issues: atFields(issues, listFields) }), 422)
}
