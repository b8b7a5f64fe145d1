import type { Context } from 'hono'
import { listOwnStructures } from '#directory'
import type { App } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../ui/send.ts'
import { accountHomeView } from './account-home.view.ts'

/** The page after sign-in: the structure of the account when it has one, otherwise everything the account may open. */
export async function showAccountHome(app: App, context: Context) {
  const account = await accountContext(app, context)
  const structures = await listOwnStructures(account, {})
  const { actor } = account
  const roles = new Set(actor.kind === 'account' ? actor.grants.map(({ role }) => role) : [])
  const only = structures.length === 1 && roles.size === 1 ? structures[0] : undefined
  if (only) return context.redirect(paths.structure(only.finess), 303)
  return sendPage(app, context, accountHomeView({ structures, roles }))
}
