import type { Context } from 'hono'
import { exportAlert, type FollowedAsk } from '#campaigns'
import { csv, legalTimeOf } from '#kernel'
import { alertAnswerWords, dayDigits, fileNameOf, unansweredWords } from '#messages'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { contactLines } from '../whom-to-call.view.ts'
import { readAlert } from './region-alert.ts'

const head = ['numero_finess', 'nom', 'commune', 'entite_juridique', 'reponse', 'jour', 'message_possible', 'referents']

/** The structures of an alert and their answers, as the page lists them. */
export async function sendAnswers(app: App, context: Context) {
  const { alert, asks } = await exportAlert(await accountContext(app, context), readAlert(context))
  const content = csv([head, ...asks.map(line)])
  return sendFile(context, {
    type: 'text/csv; charset=utf-8',
    name: fileNameOf(['alerte', alert.title], 'csv'),
    content,
  })
}

function line(ask: FollowedAsk): string[] {
  const { finess, structure, legalEntity, answer, answeredAt, isReached } = ask
  return [
    finess,
    structure?.name ?? '',
    structure?.town ?? '',
    legalEntity,
    answer ? alertAnswerWords[answer] : unansweredWords,
    answeredAt ? dayDigits(answeredAt, legalTimeOf(structure)) : '',
    isReached ? 'oui' : 'non',
    contactLines(ask),
  ]
}
