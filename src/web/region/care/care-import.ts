import type { Context } from 'hono'
import { enterCareReview, importCare, prepareCareImport } from '#care'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { readUpload } from '../../http/forms/upload.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { careImportView, careReportView } from './care-import.view.ts'

const fileField = 'fichier'

export async function showCareImport(app: App, context: Context) {
  return sendPage(app, context, careImportView((await importAt(app, context)).region))
}

async function importAt(app: App, context: Context) {
  const account = await accountContext(app, context)
  return { account, region: await enterCareReview(account, { region: context.req.param('region') ?? '' }) }
}

export async function checkCareImport(app: App, context: Context) {
  const { account, region } = await importAt(app, context)
  const bytes = await readUpload(context, fileField)
  if (!bytes) return refuse([{ path: fileField, code: 'table-file-missing' }])
  const { done, issues } = await attempt(prepareCareImport(account, { region: region.code, bytes }), fileField)
  if (!done) return refuse(issues)
  return sendPage(app, context, careReportView(region, done, bytes), done.issues.length > 0 ? 422 : 200)

  function refuse(faults: readonly Issue[]) {
    return sendPage(app, context, careImportView(region, faults), 422)
  }
}

/** The form sends the file again, and it is checked again: the server stores nothing in between. */
export async function applyCareImport(app: App, context: Context) {
  const { account, region } = await importAt(app, context)
  const bytes = new Uint8Array(Buffer.from((await readForm(context)).text(fileField), 'base64url'))
  const { changes } = await importCare(account, { region: region.code, bytes })
  return goDone(context, paths.regionCare(region.code), 'care-importe', { count: changes })
}
