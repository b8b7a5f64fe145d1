import type { Context, Hono } from 'hono'
import { importTerritories, listTerritoryRegions, prepareTerritories } from '#directory'
import type { Issue } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/attempt.ts'
import { goDone } from '../http/done.ts'
import { readForm } from '../http/forms.ts'
import { sendPage } from '../http/render.ts'
import { accountContext } from '../http/session.ts'
import { readUpload } from '../http/upload.ts'
import { paths } from '../paths.ts'
import { regionOf } from './territories.ts'
import { territoryFileView, territoryReportView } from './territory-import.view.ts'

/** The file that says in which territory structures are: first what it comes to, then the same import. */
export function territoryImportPages(web: Hono, app: App): void {
  web.post(paths.territoryCheck(':region'), (context) => check(app, context))
  web.post(paths.territoryImport(':region'), (context) => apply(app, context))
}

async function check(app: App, context: Context) {
  const account = await accountContext(app, context)
  const region = regionOf(context)
  // Whoever may not manage territories is refused first, whatever was sent.
  await listTerritoryRegions(account, {})
  const bytes = await readUpload(context, 'fichier')
  if (!bytes) return refuse([{ path: 'fichier', code: 'table-file-missing' }])
  const { done, issues } = await attempt(prepareTerritories(account, { region: region.code, bytes }), 'fichier')
  return done ? sendPage(app, context, territoryReportView(done)) : refuse(issues)

  function refuse(issues: readonly Issue[]) {
    return sendPage(app, context, territoryFileView(region, issues), 422)
  }
}

/** The good lines come back with the form, and are checked again: nothing waits on the server. */
async function apply(app: App, context: Context) {
  const account = await accountContext(app, context)
  const lines = (await readForm(context)).text('lignes')
  const { code } = regionOf(context)
  await importTerritories(account, { region: code, bytes: new TextEncoder().encode(lines) })
  return goDone(context, paths.territories(code), 'structures-placees')
}
