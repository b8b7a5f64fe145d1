import type { Context } from 'hono'
import { type TriedMail, tryMail } from '#identity'
import type { Issue } from '#kernel'
import { type OperatorNotices, putLogo, readSettings, removeLogo, saveNotices, saveOperator } from '#settings'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { readUpload } from '../http/forms/upload.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { atFields } from '../ui/forms/fields.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { noticeFields } from './notices.view.ts'
import { settingsView } from './settings.view.ts'

interface Shown {
  readonly typed?: { readonly operatorName: string; readonly accent: string }
  readonly notices?: OperatorNotices
  readonly issues?: readonly Issue[]
  readonly tried?: TriedMail
}

export async function showSettings(app: App, context: Context, { typed, notices, issues = [], tried }: Shown = {}) {
  const settings = await readSettings(await accountContext(app, context), {})
  const view = settingsView({
    settings,
    typed: typed ?? { operatorName: settings.operatorName, accent: settings.accent ?? '' },
    notices: notices ?? settings.notices,
    defaultName: app.config.OPERATOR_NAME,
    issues,
    tried,
  })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

const fieldNames = { operatorName: 'nom', accent: 'couleur' }

export async function saveNames(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const fields = await readForm(context)
  const typed = { operatorName: fields.line('nom'), accent: fields.line('couleur') }
  const { issues } = await attempt(saveOperator(actor, typed))
  return issues.length > 0
    ? showSettings(app, context, { typed, issues: atFields(issues, fieldNames) })
    : goDone(context, paths.settings, 'reglages-enregistres')
}

export async function saveTexts(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const fields = await readForm(context)
  const notices = {
    support: fields.line(noticeFields.support),
    dataProtection: fields.line(noticeFields.dataProtection),
    legal: fields.text(noticeFields.legal),
    accessibility: fields.text(noticeFields.accessibility),
  }
  const { issues } = await attempt(saveNotices(actor, notices))
  return issues.length > 0
    ? showSettings(app, context, { notices, issues: atFields(issues, noticeFields) })
    : goDone(context, paths.settings, 'reglages-enregistres')
}

export async function saveLogo(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const bytes = (await readUpload(context, 'logo')) ?? new Uint8Array()
  const { issues } = await attempt(putLogo(actor, { bytes }), 'logo')
  return issues.length > 0 ? showSettings(app, context, { issues }) : goDone(context, paths.settings, 'logo-enregistre')
}

export async function dropLogo(app: App, context: Context) {
  await removeLogo(await accountContext(app, context))
  return goDone(context, paths.settings, 'logo-retire')
}

/** The result of the test email is in the response itself, without a redirect: it describes this moment and is not stored. */
export async function trial(app: App, context: Context) {
  const tried = await tryMail(await accountContext(app, context))
  return showSettings(app, context, { tried })
}
