import type { Context } from 'hono'
import { openAssessment, saveAnswers } from '#assessment'
import type { Issue } from '#kernel'
import { printAssessmentForm } from '#reports'
import { exportAssessment, type PreparedImport, prepareImport } from '#workbook'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm, typedAnswers } from '../../http/forms/forms.ts'
import { readUpload } from '../../http/forms/upload.ts'
import { paths } from '../../paths.ts'
import { assessmentAt } from '../../place.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { toAnswer } from '../answering/answering.ts'
import { importView, refusedAnswersView } from './import.view.ts'
import { offlineView } from './offline.view.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function showOffline(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const opened = toAnswer(await openAssessment(actor, reference))
  return sendPage(app, context, offlineView({ opened, base, issues: [] }))
}

/**
 * An import that would leave out or replace answers is shown before anything is stored. Any other import is stored at once.
 */
export async function receiveWorkbook(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const opened = toAnswer(await openAssessment(actor, reference))
  const bytes = await readUpload(context, 'classeur')
  if (!bytes) return refuse([{ path: 'classeur', code: 'workbook-file-missing' }])
  const { done: prepared, issues } = await attempt(prepareImport(actor, { ...reference, bytes }), 'classeur')
  if (!prepared) return refuse(issues)
  if (!isPlain(prepared)) return sendPage(app, context, importView(prepared, base))
  const saved = await saveAnswers(actor, { ...reference, typed: prepared.typed })
  if (saved.issues.length === 0) return toOffline(context, base, prepared.added)
  return sendPage(app, context, refusedAnswersView(saved, base), 422)

  function refuse(issues: readonly Issue[]) {
    return sendPage(app, context, offlineView({ opened, base, issues }), 422)
  }
}

function isPlain({ issues, replaced, understood }: PreparedImport): boolean {
  return issues.length === 0 && replaced === 0 && understood > 0
}

/** The answers of the workbook return as form fields, and are checked again like typed answers. */
export async function importAnswers(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const typed = typedAnswers(await readForm(context))
  const saved = await saveAnswers(actor, { ...reference, typed })
  if (saved.issues.length > 0) return sendPage(app, context, refusedAnswersView(saved, base), 422)
  return toOffline(context, base, Object.keys(typed).length)
}

function toOffline(context: Context, base: string, imported: number) {
  return goDone(context, paths.offline(base), 'reponses-importees', { count: imported })
}

export async function sendWorkbook(app: App, context: Context) {
  const { actor, reference } = await assessmentAt(app, context)
  const { bytes, fileName } = await exportAssessment(actor, reference)
  return sendFile(context, { type: workbookType, name: fileName, content: bytes })
}

export async function sendPaperForm(app: App, context: Context) {
  const { actor, reference } = await assessmentAt(app, context)
  const { pdf, fileName } = await printAssessmentForm(actor, reference)
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
