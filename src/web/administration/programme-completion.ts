import type { Context } from 'hono'
import type { Issue } from '#kernel'
import { completeProgramme, prepareCompletion, readProgrammeFile } from '#questionnaires'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { readUpload } from '../http/forms/upload.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { completionReportView, completionView } from './programme-completion.view.ts'

/** Where an administrator completes the open domains of the programme. */
export async function showCompletion(app: App, context: Context) {
  const { name } = await readProgrammeFile(await accountContext(app, context), {})
  return sendPage(app, context, completionView(name, []))
}

/** The last released file, to begin with. */
export async function sendSource(app: App, context: Context) {
  const { name, text } = await readProgrammeFile(await accountContext(app, context), {})
  return sendFile(context, { type: 'text/yaml; charset=utf-8', name, content: text })
}

/** What the file would complete. Nothing is written. */
export async function check(app: App, context: Context) {
  const account = await accountContext(app, context)
  const bytes = await readUpload(context, 'fichier')
  const { done, issues } = await attempt(prepareCompletion(account, { bytes }), 'fichier')
  if (!done || !bytes) return refuse(app, context, issues)
  return sendPage(app, context, completionReportView(done, bytes))
}

/** The confirmation sends the text again, and it is judged again: the server stores nothing in between. */
export async function apply(app: App, context: Context) {
  const account = await accountContext(app, context)
  const bytes = new Uint8Array(Buffer.from((await readForm(context)).text('fichier'), 'base64url'))
  const { done, issues } = await attempt(completeProgramme(account, { bytes }), 'fichier')
  return done ? goDone(context, paths.contents, 'programme-complete') : refuse(app, context, issues)
}

async function refuse(app: App, context: Context, issues: readonly Issue[]) {
  const { name } = await readProgrammeFile(await accountContext(app, context), {})
  return sendPage(app, context, completionView(name, issues), 422)
}
