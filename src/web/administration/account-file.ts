import type { Context, Hono } from 'hono'
import { getAccount, searchAccounts } from '#identity'
import type { App } from '../../app.ts'
import { readQuery } from '../http/query.ts'
import { sendPage } from '../http/render.ts'
import { accountContext } from '../http/session.ts'
import { paths } from '../paths.ts'
import { accountFileView, closingConfirmationView, secondFactorResetView } from './account-file.view.ts'
import { accountListView } from './account-list.view.ts'

/** The accounts, for their administrator: the list, one of them, and what is asked before it is changed for good. */
export function accountFilePages(web: Hono, app: App): void {
  const id = ':compte'
  web.get(paths.accounts, (context) => showAccounts(app, context))
  web.get(paths.accountFile(id), (context) => showAccount(app, context))
  web.get(paths.accountSecondFactorReset(id), (context) => askReset(app, context))
  web.get(paths.accountClosing(id), (context) => askClosing(app, context))
}

/** The page of a list that an address asks for; the first for anything that is no page. */
export function askedPage(context: Context): number {
  const text = readQuery(context).page ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** `?q=` searches, `?filtre=second-facteur` keeps those whose second factor is missing. */
async function showAccounts(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const { q: search = '', filtre } = readQuery(context)
  const secondFactorMissing = filtre === 'second-facteur'
  const found = await searchAccounts(actor, { text: search, secondFactorMissing, page: askedPage(context) })
  return sendPage(app, context, accountListView({ found, search, secondFactorMissing }))
}

async function accountAt(app: App, context: Context) {
  return getAccount(await accountContext(app, context), { id: context.req.param('compte') ?? '' })
}

async function showAccount(app: App, context: Context) {
  const account = await accountAt(app, context)
  return sendPage(app, context, accountFileView(account))
}

async function askReset(app: App, context: Context) {
  return sendPage(app, context, secondFactorResetView(await accountAt(app, context)))
}

async function askClosing(app: App, context: Context) {
  return sendPage(app, context, closingConfirmationView(await accountAt(app, context)))
}
