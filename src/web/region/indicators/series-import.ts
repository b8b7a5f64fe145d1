import type { Context } from 'hono'
import { importSeries, openSeriesImport, prepareSeries } from '#indicators'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { readFileForm } from '../../http/forms/upload.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { seriesCheckView, seriesFields, seriesImportView } from './series-import.view.ts'

async function openedAt(app: App, context: Context) {
  const account = await accountContext(app, context)
  return { account, opened: await openSeriesImport(account, { region: context.req.param('region') ?? '' }) }
}

export async function showSeriesImport(app: App, context: Context) {
  return sendPage(app, context, seriesImportView((await openedAt(app, context)).opened))
}

/** Says what a file or pasted lines would write. What was typed comes back with its faults. */
export async function checkSeries(app: App, context: Context) {
  const { account, opened } = await openedAt(app, context)
  const { fields, file } = await readFileForm(context, seriesFields.file)
  const [source, text] = [fields.line(seriesFields.source), fields.text(seriesFields.text)]
  const refused = (issues: readonly Issue[]) =>
    sendPage(app, context, seriesImportView(opened, { source, text, issues }), 422)
  const missing: readonly Issue[] = source ? [] : [{ path: seriesFields.source, code: 'series-source-missing' }]
  if (!file && text.trim() === '')
    return refused([...missing, { path: seriesFields.text, code: 'series-nothing-given' }])
  const bytes = file?.bytes ?? new TextEncoder().encode(text)
  const { done, issues } = await attempt(
    () => prepareSeries(account, { region: opened.region.code, source, bytes }),
    file ? seriesFields.file : seriesFields.text,
  )
  if (!done) return refused([...missing, ...issues])
  if (done.issues.length > 0) return refused(done.issues)
  return sendPage(app, context, seriesCheckView(opened, done, source))
}

/** The checked lines travel in the form, and are checked again: the server stores nothing in between. */
export async function importTheSeries(app: App, context: Context) {
  const { account, opened } = await openedAt(app, context)
  const fields = await readForm(context)
  const [source, text] = [fields.line(seriesFields.source), fields.text(seriesFields.text)]
  const asked = { region: opened.region.code, source, bytes: new TextEncoder().encode(text) }
  const { done, issues } = await attempt(() => importSeries(account, asked), seriesFields.text)
  if (!done) return sendPage(app, context, seriesImportView(opened, { source, text, issues }), 422)
  return goDone(context, paths.region(opened.region.code), 'chiffres-importes', { count: done.points.length })
}
