import { findSubmitted } from '#assessment'
import { getStructureIn, placeOf } from '#directory'
import { type Authorized, authorize, type Context } from '#kernel'
import { resultAnswerLetter, resultQuestionLetter } from '#mail'
import {
  type Composer,
  findAccountRecipient,
  findCurrentRecipient,
  findRecipients,
  insertMailings,
  partsOf,
} from '#mailing'
import type { Catalogue } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import { canAnswerQuestion, canReviewResult } from './policy.ts'
import { listWords } from './store.ts'
import type { PlacedResult, ResultReference } from './usecases/reach-result.ts'
import type { SaidWord } from './usecases/say-word.ts'

/** Keeps one mail for each account that answers for the structure. A referent without account could not sign in to answer. */
export async function tellStructure(
  transaction: Transaction,
  { place, result }: Authorized<PlacedResult>,
  { position }: SaidWord,
  { actor, clock }: Context,
): Promise<void> {
  const { recipients } = await findRecipients(transaction, [place])
  const known = recipients.filter(({ accountId }) => accountId !== null)
  const mails = { purpose: purposeOf(result, position), kind: 'request' as const, recipients: known, now: clock() }
  await insertMailings(
    transaction,
    authorize(actor, mails, (who) => canReviewResult(who, { place })),
  )
}

/** Keeps one mail for the account that asked the question. */
export async function tellAsker(
  transaction: Transaction,
  { place, result }: Authorized<PlacedResult>,
  { position }: SaidWord,
  { actor, clock }: Context,
): Promise<void> {
  const asked = (await listWords(transaction, result.id)).findLast(({ word }) => word === 'question')
  if (!asked?.sayerId) return
  const recipients = await findAccountRecipient(transaction, asked.sayerId)
  const mails = { purpose: purposeOf(result, position), kind: 'notice' as const, recipients, now: clock() }
  await insertMailings(
    transaction,
    authorize(actor, mails, (who) => canAnswerQuestion(who, { place })),
  )
}

function purposeOf({ ownerFiness, id }: PlacedResult['result'], position: number) {
  return `result:${ownerFiness}:${id}:${position}` as const
}

interface Needs {
  readonly catalogue: Catalogue
  /** The whole address of the page of a result. */
  readonly pageOf: (reference: ResultReference) => string
}

/**
 * Writes the mail of a question, or of its answer: of which result, and neither text. There is none once somebody said another
 * word, or once its reader lost the right to answer or to review.
 */
export function resultComposer({ catalogue, pageOf }: Needs): Composer {
  return async (database, mailing, context) => {
    const [finess = '', assessmentId = '', position] = partsOf(mailing, 'result')
    const found = await findLast(database, { finess, assessmentId })
    if (!found || found.last.position !== Number(position)) return undefined
    const { result, place, last } = found
    const isQuestion = last.word === 'question'
    const permission = isQuestion ? 'submit' : 'review-results'
    const recipient = await findCurrentRecipient(database, mailing, { placesAmong: async () => [place], permission })
    const questionnaire = catalogue.find(result.questionnaireId, result.questionnaireVersion)?.title
    if (!recipient || !questionnaire) return undefined
    const { name: structure } = await getStructureIn(database, finess)
    const operatorName = await context.operatorName()
    const letter = { to: recipient.email, structure, questionnaire, operatorName }
    const page = pageOf({ finess, assessmentId })
    return { ...(isQuestion ? resultQuestionLetter(letter) : resultAnswerLetter(letter)), page }
  }
}

async function findLast(database: Database, reference: ResultReference) {
  const result = await findSubmitted(database, reference)
  const place = result && (await placeOf(database, reference.finess))
  const last = result && (await listWords(database, result.id)).at(-1)
  return place && last && { result, place, last }
}
