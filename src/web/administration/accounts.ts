import type { Context } from 'hono'
import { getAccount, searchAccounts } from '#identity'
import type { App } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { accountListView } from './account-list.view.ts'
import { accountRecordView, closingConfirmationView, secondFactorResetView } from './account-record.view.ts'

const filters = { 'second-facteur': 'second-factor', essais: 'attacked' } as const

/** `?q=` searches; `?filtre=` keeps the accounts whose second factor is missing, or whose password strangers try to guess. */
export async function showAccounts(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const address = new Address(context)
  const search = address.search()
  const only = address.oneOf('filtre', filters)
  address.refuse()
  const [secondFactorMissing, underAttack] = [only === 'second-factor', only === 'attacked']
  const found = await searchAccounts(actor, {
    text: search,
    secondFactorMissing,
    underAttack,
    page: address.page(),
  })
  return sendPage(app, context, accountListView({ found, search, secondFactorMissing, underAttack }))
}

async function accountAt(app: App, context: Context) {
  return getAccount(await accountContext(app, context), { id: context.req.param('compte') ?? '' })
}

export async function showAccount(app: App, context: Context) {
  const account = await accountAt(app, context)
  return sendPage(app, context, accountRecordView(account))
}

export async function askReset(app: App, context: Context) {
  return sendPage(app, context, secondFactorResetView(await accountAt(app, context)))
}

export async function askClosing(app: App, context: Context) {
  return sendPage(app, context, closingConfirmationView(await accountAt(app, context)))
}
