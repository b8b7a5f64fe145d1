import type { Context } from 'hono'
import { bodyLimit } from '#http'
import { AppError } from '#kernel'
import { exportRunChronogram, importRunChronogram, largestWorkbookBytes } from '#workbook'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readUpload } from '../../http/forms/upload.ts'
import { Address } from '../../http/routing/address.ts'
import { showAgain } from './animator.ts'
import { runAt } from './run-place.ts'

export const chronograms = bodyLimit(largestWorkbookBytes + 64 * 1024, 'workbook-too-large')

export async function sendChronogram(app: App, context: Context) {
  const { actor, reference } = await runAt(app, context)
  const { bytes, fileName } = await exportRunChronogram(actor, reference)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return sendFile(context, { type, name: fileName, content: bytes })
}

/** The revision is in the address: the form holds a file. */
export async function receiveChronogram(app: App, context: Context) {
  const place = await runAt(app, context)
  const revision = new Address(context).count('vu') ?? Number.NaN
  const { issues } = await attempt(async () => {
    const bytes = await readUpload(context, 'chronogramme')
    if (!bytes) throw new AppError('invalid', 'chronogram-file-missing')
    return importRunChronogram(place.actor, { ...place.reference, revision, bytes })
  }, '')
  return issues.length > 0 ? showAgain(app, context, place, issues) : context.redirect(place.base, 303)
}
