import type { Context } from 'hono'
import { addSlots, followCampaign, listLetters, moveSlot, withdrawSlot } from '#campaigns'
import type { App } from '../../../app.ts'
import { attempt, type RefusedForm } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { campaignFollowView } from '../region-campaign-follow.view.ts'
import { lettersView } from './letter.view.ts'
import { moveFields, type TypedSlots, withdrawnField } from './region-slots.view.ts'

function campaignIn(context: Context) {
  return { region: context.req.param('region') ?? '', campaignId: context.req.param('campagne') ?? '' }
}

/** Further slots of an open campaign. */
export async function add(app: App, context: Context) {
  const account = await accountContext(app, context)
  const slots = (await readForm(context)).text('creneaux')
  const { done, issues, status } = await attempt(addSlots(account, { ...campaignIn(context), slots }), 'slots')
  if (done) return goDone(context, paths.regionCampaign(done.region, done.id), 'creneaux-ajoutes')
  return refused(app, context, { issues, slots }, status)
}

/** A slot moves with the exercises that it planned, or the page comes back with what was typed. */
export async function move(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const [slot, moment] = [fields.line(moveFields.slot), fields.line(moveFields.moment)]
  const wanted = { ...campaignIn(context), slot, moment }
  const { done, issues, status } = await attempt(moveSlot(account, wanted), moveFields.slot)
  if (done) return goChanged(context, 'creneau-deplace')
  return refused(app, context, { issues, moved: { slot, moment } }, status)
}

export async function withdraw(app: App, context: Context) {
  const account = await accountContext(app, context)
  const slot = (await readForm(context)).line(withdrawnField)
  const { done, issues, status } = await attempt(
    withdrawSlot(account, { ...campaignIn(context), slot }),
    withdrawnField,
  )
  if (done) return goChanged(context, 'creneau-retire')
  return refused(app, context, { issues }, status)
}

function goChanged(context: Context, word: 'creneau-deplace' | 'creneau-retire') {
  const { region, campaignId } = campaignIn(context)
  return goDone(context, paths.regionCampaign(region, campaignId), word)
}

async function refused(app: App, context: Context, typed: TypedSlots, status: RefusedForm['status']) {
  const followed = await followCampaign(await accountContext(app, context), campaignIn(context))
  return sendPage(app, context, campaignFollowView(followed, typed), status)
}

export async function showLetters(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(
    app,
    context,
    lettersView(await listLetters(account, { ...campaignIn(context), page: new Address(context).page() })),
  )
}
