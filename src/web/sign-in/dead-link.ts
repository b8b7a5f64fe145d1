import type { Context } from 'hono'
import { type DeadLinkKind, explainDeadLink } from '#identity'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { linkSecret } from '../http/routing/link-secret.ts'
import { readAccount } from '../http/visitors/session.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { sendPage } from '../ui/page/send.ts'
import { deadLinkView } from './dead-link.view.ts'

/**
 * Runs `work` for a link from an email. When the link no longer works, the response says why and where to go instead. A link
 * that was never issued gets the page of an unknown address.
 */
export async function orSayWhyDead(app: App, context: Context, kind: DeadLinkKind, work: () => Promise<Response>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'not-found') throw error
    const end = await explainDeadLink(visitorContext(app, context), { kind, secret: linkSecret(context) })
    const signedIn = (await readAccount(app, context)) !== undefined
    return sendPage(app, context, deadLinkView({ kind, end, signedIn }), 404)
  }
}
