import type { Context } from 'hono'
import {
  closeAccount,
  endAccessKey,
  endAccountSessions,
  getAccount,
  grantRole,
  resetSecondFactor,
  withdrawRole,
} from '#identity'
import { AppError, type Issue } from '#kernel'
import type { Done } from '#messages'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { accountRoleView } from './account-role.view.ts'
import { askedRole, roleFaults, roleForm, typedRole } from './role-form.ts'
import type { ChosenRole } from './role-form.view.ts'

function idOf(context: Context): string {
  return context.req.param('compte') ?? ''
}

function backTo(context: Context, done: Done) {
  return goDone(context, paths.accountRecord(idOf(context)), done)
}

export async function showRoles(app: App, context: Context) {
  return showRoleForm(app, context, askedRole(context))
}

async function showRoleForm(app: App, context: Context, chosen: ChosenRole, issues: readonly Issue[] = []) {
  const actor = await accountContext(app, context)
  const account = await getAccount(actor, { id: idOf(context) })
  const view = accountRoleView({ account, form: await roleForm(actor, chosen), issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

export async function addRole(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const chosen = typedRole(await readForm(context))
  if (!chosen.role) return showRoleForm(app, context, chosen)
  const wanted = { id: idOf(context), role: chosen.role, scope: chosen.scope }
  const { done, issues } = await attempt(grantRole(actor, wanted))
  if (issues.length > 0) return showRoleForm(app, context, chosen, roleFaults(issues, chosen))
  if (!done?.waits) return backTo(context, 'role-ajoute')
  return goDone(context, paths.consents, done.waits === 'already' ? 'accord-deja-demande' : 'accord-demande')
}

export async function endRole(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const { role, scope } = typedRole(await readForm(context))
  if (!role) throw new AppError('not-found', 'not-found')
  const isTold = await wasTold(withdrawRole(actor, { id: idOf(context), role, scope }))
  return backTo(context, isTold ? 'role-retire' : 'role-retire-sans-message')
}

export async function endSessions(app: App, context: Context) {
  await endAccountSessions(await accountContext(app, context), { id: idOf(context) })
  return backTo(context, 'sessions-terminees')
}

export async function endKey(app: App, context: Context) {
  const actor = await accountContext(app, context)
  await endAccessKey(actor, { id: idOf(context), keyId: (await readForm(context)).text('cle').slice(0, 100) })
  return backTo(context, 'cle-retiree')
}

/**
 * Removes the second factor. If the email that announces the removal cannot leave, the administrator must tell the person.
 */
export async function reset(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const isTold = await wasTold(resetSecondFactor(actor, { id: idOf(context) }))
  return backTo(context, isTold ? 'second-facteur-retire' : 'second-facteur-retire-sans-message')
}

export async function close(app: App, context: Context) {
  const isTold = await wasTold(closeAccount(await accountContext(app, context), { id: idOf(context) }))
  return goDone(context, paths.accounts, isTold ? 'compte-ferme' : 'compte-ferme-sans-message')
}

/** Whether the mail that tells the person left. What it tells is done all the same. */
async function wasTold(done: Promise<void>): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'mail-not-sent') return false
    throw error
  }
}
