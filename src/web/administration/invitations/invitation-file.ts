import type { Context } from 'hono'
import { deliverWaitingInvitations, inviteFromFile, prepareInvitations } from '#identity'
import { AppError, type Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { readUpload } from '../../http/forms/upload.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { invitationFileView, invitationReportView } from './invitation-file.view.ts'

export async function check(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const bytes = await readUpload(context, 'fichier')
  if (!bytes) return refuse([{ path: 'fichier', code: 'table-file-missing' }])
  const { done, issues } = await attempt(prepareInvitations(actor, { bytes }), 'fichier')
  if (!done) return refuse(issues)
  return sendPage(app, context, invitationReportView(done), done.refused.length > 0 ? 422 : 200)

  function refuse(issues: readonly Issue[]) {
    return sendPage(app, context, invitationFileView(issues), 422)
  }
}

/**
 * The confirmation form sends the accepted lines again, and they are checked again: the server stores nothing in between. A
 * line that became invalid in the meantime is shown. The emails leave in the background, after the response.
 */
export async function send(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const bytes = new TextEncoder().encode((await readForm(context)).text('lignes'))
  try {
    const { mails, waiting, already } = await inviteFromFile(actor, { bytes })
    if (mails > 0) app.afterwards('invitations', (stopping) => deliverWaitingInvitations(actor, stopping))
    if (waiting === 0) return goDone(context, paths.invitations, 'invitations-enregistrees')
    return goDone(context, paths.consents, already === waiting ? 'accord-deja-demande' : 'accord-demande')
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invitation-lines-refused') throw error
    return sendPage(app, context, invitationReportView(await prepareInvitations(actor, { bytes })), 422)
  }
}
