import type { Context } from 'hono'
import { importTerritories } from '#directory'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { placementDone } from '../waiting-placement.ts'
import { findInRegion, showTerritory } from './territories.ts'

/** Places one structure in the territory, or takes it out, with the checks and the mails of a file of one line. */
export async function place(app: App, context: Context) {
  const account = await accountContext(app, context)
  const { id, region } = await findInRegion(app, context)
  const fields = await readForm(context)
  const number = fields.line('numero')
  const where = fields.text('retirer') === '' ? id : 'aucun'
  const bytes = new TextEncoder().encode(`finess;territoire\n${number.replace(/[;"\s]/g, '')};${where}`)
  const { done, issues } = await attempt(importTerritories(account, { region, bytes }), 'numero')
  if (done) {
    return goDone(context, paths.territory(region, id), placementDone(done, 'structures-placees'))
  }
  const atNumber = issues.map((issue) => ({ ...issue, path: 'numero' }))
  return showTerritory(app, context, undefined, atNumber, number)
}
