import type { Context, Hono } from 'hono'
import { openAssessment, saveAnswers } from '#assessment'
import { AppError, type Issue } from '#kernel'
import { printAssessmentForm } from '#reports'
import { exportAssessment, type PreparedImport, prepareImport } from '#workbook'
import type { App } from '../../app.ts'
import { readForm, typedAnswers } from '../forms.ts'
import { holderContext, linkSecret } from '../holder.ts'
import { paths } from '../paths.ts'
import { sendFile, sendPage } from '../render.ts'
import { importView, refusedAnswersView } from '../views/import.ts'
import { offlineView } from '../views/offline.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Answering without a network: the workbook and the paper out, the workbook back. */
export function offlinePages(web: Hono, app: App): void {
  web.get(paths.offline(':secret'), (context) => showOffline(app, context))
  web.post(paths.offline(':secret'), (context) => receiveWorkbook(app, context))
  web.post(paths.workbookImport(':secret'), (context) => importAnswers(app, context))
  web.get(paths.workbook(':secret'), (context) => sendWorkbook(app, context))
  web.get(paths.paperForm(':secret'), (context) => sendPaperForm(app, context))
}

/** `?importees=` says how many answers have just been imported. */
async function showOffline(app: App, context: Context) {
  const opened = await openAssessment(holderContext(app, context), {})
  const imported = /^\d{1,4}$/.exec(context.req.query('importees') ?? '')?.[0]
  const view = { opened, secret: linkSecret(context), imported: imported ? Number(imported) : undefined }
  return sendPage(app, context, offlineView(view))
}

/** Nothing is stored before the user has seen what would be left out or replaced. What holds neither is imported at once. */
async function receiveWorkbook(app: App, context: Context) {
  const holder = holderContext(app, context)
  const opened = await openAssessment(holder, {})
  const bytes = await readUpload(context)
  if (!bytes) return refuse({ path: '', code: 'workbook-file-missing' })
  try {
    const prepared = await prepareImport(holder, { bytes })
    if (!isPlain(prepared)) return sendPage(app, context, importView(prepared, linkSecret(context)))
    const saved = await saveAnswers(holder, { typed: prepared.typed })
    if (saved.issues.length === 0) return toOffline(context, prepared.added)
    return sendPage(app, context, refusedAnswersView(saved, linkSecret(context)), 422)
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('workbook-')) throw error
    return refuse({ path: '', code: error.code, values: error.values })
  }

  function refuse(issue: Issue) {
    return sendPage(app, context, offlineView({ opened, secret: linkSecret(context), issue }), 422)
  }
}

function isPlain({ issues, replaced, understood }: PreparedImport): boolean {
  return issues.length === 0 && replaced === 0 && understood > 0
}

/** The file of the form; undefined when none was chosen. */
async function readUpload(context: Context): Promise<Uint8Array | undefined> {
  const isMultipart = context.req.header('content-type')?.startsWith('multipart/form-data')
  const { classeur } = isMultipart ? await context.req.parseBody().catch(() => ({ classeur: undefined })) : {}
  if (!(classeur instanceof File) || classeur.name === '') return undefined
  return new Uint8Array(await classeur.arrayBuffer())
}

/** What was understood comes back as if it were typed, and is checked again as anything typed is. */
async function importAnswers(app: App, context: Context) {
  const typed = typedAnswers(await readForm(context))
  const saved = await saveAnswers(holderContext(app, context), { typed })
  if (saved.issues.length > 0) return sendPage(app, context, refusedAnswersView(saved, linkSecret(context)), 422)
  return toOffline(context, Object.keys(typed).length)
}

function toOffline(context: Context, imported: number) {
  return context.redirect(`${paths.offline(linkSecret(context))}?importees=${imported}`, 303)
}

async function sendWorkbook(app: App, context: Context) {
  const { bytes, fileName } = await exportAssessment(holderContext(app, context))
  return sendFile(context, { type: workbookType, name: fileName, content: bytes })
}

async function sendPaperForm(app: App, context: Context) {
  const { pdf, fileName } = await printAssessmentForm(holderContext(app, context))
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
