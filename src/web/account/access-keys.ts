import type { Context } from 'hono'
import {
  describeAccount,
  lastDaysFrom,
  listAccessKeys,
  type MadeAccessKey,
  makeAccessKey,
  withdrawAccessKey,
} from '#identity'
import { faultLine, type Issue, readTypedDay } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { atFields } from '../ui/forms/fields.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { accessKeysView, type TypedKey } from './access-keys.view.ts'

export async function showKeys(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(app, context, await viewOf(account))
}

/** The response itself shows the key, once: only its hash is stored. */
export async function make(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const typed = { name: fields.line('nom'), lastDay: readTypedDay(fields.line('jour')) }
  const currentPassword = fields.password('currentPassword')
  const tried = await attempt(async () => makeAccessKey(account, { ...typed, currentPassword }), '')
  if (tried.status) {
    const issues = atFields(tried.issues, { name: 'nom', lastDay: 'jour' })
    return sendPage(app, context, await viewOf(account, { typed, issues }), tried.status)
  }
  const { made, sent } = tried.done
  sent.catch((error) => console.error(faultLine(error)))
  return sendPage(app, context, await viewOf(account, { made }))
}

export async function withdraw(app: App, context: Context) {
  const account = await accountContext(app, context)
  await withdrawAccessKey(account, { keyId: (await readForm(context)).text('cle').slice(0, 100) })
  return goDone(context, paths.accessKeys, 'cle-retiree')
}

interface Sent {
  readonly typed?: TypedKey
  readonly issues?: readonly Issue[]
  readonly made?: MadeAccessKey
}

async function viewOf(account: AppContext, sent: Sent = {}) {
  const keys = await listAccessKeys(account, {})
  const own = await describeAccount(account, {})
  return accessKeysView({ own, keys, days: lastDaysFrom(account.clock()), ...sent })
}
