import type { Context } from 'hono'
import {
  type AlertList,
  alertState,
  closeAlert,
  deleteAlertDraft,
  followAlert,
  prepareAlert,
  publishAlert,
  resendAlert,
} from '#campaigns'
import type { App } from '../../../app.ts'
import { readForm } from '../../http/forms/forms.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { listWords } from './alert-lists.ts'
import { alertDraftView } from './region-alert-draft.view.ts'
import { alertFollowView } from './region-alert-follow.view.ts'

export function readAlert(context: Context) {
  const address = new Address(context)
  const only = address.oneOf<AlertList>('liste', listWords)
  address.refuse()
  return { ...alertIn(context), only }
}

function alertIn(context: Context) {
  return { region: context.req.param('region') ?? '', alertId: context.req.param('alerte') ?? '' }
}

/** A draft to read before it leaves, or what became of an alert that was sent. */
export async function showAlert(app: App, context: Context) {
  const account = await accountContext(app, context)
  const asked = readAlert(context)
  const followed = await followAlert(account, { ...asked, page: new Address(context).page() })
  if (alertState(followed.alert) === 'draft') {
    const { only: _only, ...one } = asked
    return sendPage(app, context, alertDraftView(await prepareAlert(account, one)))
  }
  return sendPage(app, context, alertFollowView(followed))
}

export async function send(app: App, context: Context) {
  const account = await accountContext(app, context)
  const one = alertIn(context)
  const revision = Number((await readForm(context)).text('revision')) || 0
  const { outcome, recipients } = await publishAlert(account, { ...one, revision })
  const at = paths.regionAlert(one.region, one.alertId)
  // The page now shows what a colleague changed, to be read before it leaves.
  if (outcome === 'outdated') return goDone(context, at, 'alerte-changee')
  return goDone(context, at, 'alerte-envoyee', { count: recipients })
}

export async function close(app: App, context: Context) {
  const one = alertIn(context)
  await closeAlert(await accountContext(app, context), one)
  return goDone(context, paths.regionAlert(one.region, one.alertId), 'alerte-close')
}

export async function remove(app: App, context: Context) {
  const one = alertIn(context)
  await deleteAlertDraft(await accountContext(app, context), one)
  return goDone(context, paths.regionAlerts(one.region), 'alerte-supprimee')
}

export async function sendAgain(app: App, context: Context) {
  const account = await accountContext(app, context)
  const one = alertIn(context)
  const state = (await readForm(context)).text('etat') === 'echec' ? 'failed' : 'uncertain'
  const { mails } = await resendAlert(account, { ...one, state })
  return goDone(context, paths.regionAlert(one.region, one.alertId), 'alerte-renvoyee', { count: mails })
}
