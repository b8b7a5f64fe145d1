import type { Context } from 'hono'
import type { RunReference } from '#exercise-conduct'
import { senderOf } from '#http'
import { type Actor, hashSecret } from '#kernel'
import type { App, AppContext } from '../../../app.ts'
import { withSentForm } from '../../http/forms/sent-once.ts'
import { Address } from '../../http/routing/address.ts'
import { linkSecret } from '../../http/routing/link-secret.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'

/** The run at this address, and the animator. */
export interface RunPlace {
  readonly actor: AppContext
  readonly reference: RunReference
  readonly base: string
}

export async function runAt(app: App, context: Context): Promise<RunPlace> {
  const [finess, runId] = [context.req.param('finess') ?? '', context.req.param('run') ?? '']
  const actor = await accountContext(app, context)
  return { actor, reference: { finess, runId }, base: paths.run(finess, runId) }
}

/** The holder of the link of a player or an observer. */
export async function participantAt(app: App, context: Context) {
  const secret = linkSecret(context)
  const holder: Actor = { kind: 'link', secretHash: hashSecret(secret) }
  const actor = await withSentForm(context, app.contextFor(holder, 'web', senderOf(context)))
  return { actor, secretHash: holder.secretHash, base: paths.participation(secret) }
}

/** Whether somebody asked that the page stand still, to write without JavaScript. */
export function standsStill(context: Context): boolean {
  return new Address(context).text('ecrire') === '1'
}
