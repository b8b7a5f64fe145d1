import type { Context } from 'hono'
import {
  beginSecondFactor,
  confirmSecondFactor,
  describeAccount,
  offerAgain,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorOffer,
  verifySecondFactor,
} from '#identity'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { type FormFields, readForm } from '../http/forms/forms.ts'
import { ownEntry } from '../http/forms/typed-word.ts'
import { Address } from '../http/routing/address.ts'
import { browserOf, setCookies } from '../http/visitors/browser-request.ts'
import { localPath, unfinishedAccountContext } from '../http/visitors/session.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { paths } from '../paths.ts'
import { qrCode } from '../ui/facts/qr-code.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { beginView, offerView, presentView, recoveryCodesView } from './second-factor.view.ts'
import { withNext } from './sign-in.ts'
import { secondStepView } from './sign-in.view.ts'

export function showSecondStep(app: App, context: Context) {
  return sendPage(app, context, secondStepView({ next: localPath(new Address(context).text('suite')) }))
}

export async function secondStep(app: App, context: Context) {
  const fields = await readForm(context)
  const next = localPath(fields.text('suite'))
  const request = { code: fields.line('code').slice(0, 100), browser: browserOf(context) }
  const verified = verifySecondFactor(visitorContext(app, context), request)
  const tried = await attempt(verified, 'code').catch((error: unknown) => orLost(error))
  // A browser whose other page signed in meanwhile goes on from the sign-in page to where it was going.
  if (tried === 'lost') return goDone(context, withNext(paths.signIn, next), 'etape-finie')
  const { done, issues, status } = tried
  if (status) return sendPage(app, context, secondStepView({ next, issues }), status)
  setCookies(context, done.cookies)
  return context.redirect(next ?? paths.accountHome, 303)
}

function orLost(error: unknown): 'lost' {
  if (error instanceof AppError && error.code === 'sign-in-lost') return 'lost'
  throw error
}

export async function showSecondFactor(app: App, context: Context) {
  const own = await describeAccount(await unfinishedAccountContext(app, context), {})
  return sendPage(app, context, own.account.hasSecondFactor ? presentView(own) : beginView(own))
}

/** One page with four actions: begin, confirm, renew the recovery codes, remove. */
export async function changeSecondFactor(app: App, context: Context) {
  const fields = await readForm(context)
  const gesture = ownEntry(gestures, fields.text('geste'))
  if (!gesture) throw new AppError('invalid', 'input-invalid')
  return gesture(app, context, fields)
}

const gestures: Readonly<Record<string, (app: App, context: Context, fields: FormFields) => Promise<Response>>> = {
  commencer: begin,
  confirmer: confirm,
  codes: renew,
  retirer: remove,
}

async function begin(app: App, context: Context, fields: FormFields) {
  const account = await unfinishedAccountContext(app, context)
  const request = { password: fields.password('currentPassword'), browser: browserOf(context) }
  const { done: offer, issues, status } = await attempt(beginSecondFactor(account, request), 'currentPassword')
  if (status) return sendPage(app, context, beginView(await describeAccount(account, {}), issues), status)
  return sendPage(app, context, offerView(offer, await codeOf(offer)))
}

const codeOf = ({ uri }: SecondFactorOffer) => qrCode(uri, 'Code carré qui contient le secret écrit ci-dessous')

async function confirm(app: App, context: Context, fields: FormFields) {
  const account = await unfinishedAccountContext(app, context)
  const request = { code: fields.line('code'), browser: browserOf(context) }
  const { done: made, issues, status } = await attempt(confirmSecondFactor(account, request), 'code')
  if (!status) {
    setCookies(context, made.cookies)
    return sendPage(app, context, recoveryCodesView(made.recoveryCodes))
  }
  const { account: own } = await describeAccount(account, {})
  const offer = offerAgain(own.email, fields.text('secret'))
  if (!offer) throw new AppError('invalid', 'form-faulty', { issues })
  return sendPage(app, context, offerView(offer, await codeOf(offer), issues), status)
}

async function renew(app: App, context: Context, fields: FormFields) {
  const account = await unfinishedAccountContext(app, context)
  const request = { password: fields.password('currentPassword') }
  const { done: codes, issues, status } = await attempt(renewRecoveryCodes(account, request), 'currentPassword')
  if (status) return sendPage(app, context, presentView(await describeAccount(account, {}), issues), status)
  return sendPage(app, context, recoveryCodesView(codes))
}

async function remove(app: App, context: Context, fields: FormFields) {
  const account = await unfinishedAccountContext(app, context)
  const request = { password: fields.password('currentPassword'), browser: browserOf(context) }
  const { done, issues, status } = await attempt(removeSecondFactor(account, request), 'currentPassword')
  if (status) return sendPage(app, context, presentView(await describeAccount(account, {}), issues), status)
  setCookies(context, done.cookies)
  return context.redirect(paths.accountSecondFactor, 303)
}
