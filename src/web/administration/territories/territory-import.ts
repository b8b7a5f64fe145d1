import type { Context } from 'hono'
import { importTerritories, prepareTerritories } from '#directory'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { readUpload } from '../../http/forms/upload.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { regionOf } from './territories.ts'
import { territoryFileView, territoryReportView } from './territory-import.view.ts'

export async function check(app: App, context: Context) {
  const account = await accountContext(app, context)
  const region = regionOf(context)
  const bytes = await readUpload(context, 'fichier')
  if (!bytes) return refuse([{ path: 'fichier', code: 'table-file-missing' }])
  const { done, issues } = await attempt(prepareTerritories(account, { region: region.code, bytes }), 'fichier')
  return done ? sendPage(app, context, territoryReportView(done)) : refuse(issues)

  function refuse(issues: readonly Issue[]) {
    return sendPage(app, context, territoryFileView(region, issues), 422)
  }
}

/** The confirmation form sends the accepted lines again, and they are checked again: the server stores nothing in between. */
export async function apply(app: App, context: Context) {
  const account = await accountContext(app, context)
  const lines = (await readForm(context)).text('lignes')
  const { code } = regionOf(context)
  const { waiting, already } = await importTerritories(account, {
    region: code,
    bytes: new TextEncoder().encode(lines),
  })
  const path = paths.territories(code)
  if (waiting > 0) return goDone(context, path, 'placements-attendent', { count: waiting, already })
  return goDone(context, path, 'structures-placees')
}
