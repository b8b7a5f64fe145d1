import type { Context } from 'hono'
import type { App } from '../../app.ts'
import { sendPage } from '../ui/page/send.ts'
import { accessibilityView } from './accessibility.view.ts'
import { legalNoticeView } from './legal-notice.view.ts'

export async function showLegalNotice(app: App, context: Context) {
  return sendPage(app, context, legalNoticeView(await app.appearance()))
}

export async function showAccessibility(app: App, context: Context) {
  return sendPage(app, context, accessibilityView(await app.appearance()))
}
