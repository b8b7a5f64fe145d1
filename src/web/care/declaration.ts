import type { Context } from 'hono'
import { exportDeadlines } from '#care'
import { exportProofs } from '#evidence'
import { fileNameOf } from '#messages'
import { printDeclaration } from '#reports'
import type { App } from '../../app.ts'
import { sendChunks, sendFile } from '../http/answers/answer.ts'
import { careAt } from './care-place.ts'

/** What the candidate would declare of a domain today, as a PDF. */
export async function sendDeclaration(app: App, context: Context) {
  const { actor, finess } = await careAt(app, context)
  const domain = context.req.param('domaine') ?? ''
  const { pdf, fileName } = await printDeclaration(actor, { finess, domain })
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}

/** The deadlines of the candidate as a calendar file. */
export async function sendCalendar(app: App, context: Context) {
  const { actor, finess } = await careAt(app, context)
  const { content, candidateName } = await exportDeadlines(actor, { finess })
  const name = fileNameOf(['echeances', candidateName], 'ics')
  return sendFile(context, { type: 'text/calendar; charset=utf-8', name, content })
}

/** The proofs of the candidate in one archive, with their SHA-256. */
export async function sendProofs(app: App, context: Context) {
  const { actor, finess } = await careAt(app, context)
  const { candidateName, chunks } = await exportProofs(actor, { finess })
  return sendChunks(context, { type: 'application/zip', name: fileNameOf(['preuves', candidateName], 'zip'), chunks })
}
