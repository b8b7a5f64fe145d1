import type { Context } from 'hono'
import { prepareSession, removeSession, saveSession } from '#awareness'
import type { App } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { revisedForm } from '../ui/forms/revised-form.ts'
import { goDone } from '../ui/page/done.ts'
import { sessionFormView } from './session-form.view.ts'
import { asTyped, blankSession, typedSession } from './typed-session.ts'

const finessOf = (context: Context) => context.req.param('finess') ?? ''
/** A new session, or the one of the address. */
const asked = (context: Context) => ({ finess: finessOf(context), sessionId: context.req.param('seance') })

export const { show, save } = revisedForm({
  prepare: (account, context) => prepareSession(account, asked(context)),
  kept: ({ session }) => ({ typed: session ? asTyped(session) : blankSession, revision: session?.revision ?? 0 }),
  view: sessionFormView,
  read: typedSession,
  save: (account, context, typed) => saveSession(account, { ...asked(context), ...typed }),
  revisionOf: ({ session }) => session.revision,
  changedElsewhere: { path: 'title', code: 'awareness-changed-elsewhere' },
  done: (context, { session: { finess } }) => goDone(context, paths.awareness(finess), 'seance-enregistree'),
})

export async function remove(app: App, context: Context) {
  const finess = finessOf(context)
  const sessionId = context.req.param('seance') ?? ''
  await removeSession(await accountContext(app, context), { finess, sessionId })
  return goDone(context, paths.awareness(finess), 'seance-effacee')
}
