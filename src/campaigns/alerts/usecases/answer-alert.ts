import { z } from 'zod'
import { listPlaces } from '#directory'
import {
  type Actor,
  AppError,
  type Authorized,
  authorize,
  byPossession,
  command,
  hashSecret,
  nameInAddress,
} from '#kernel'
import { findMailingByLink } from '#mailing'
import type { Transaction } from '#storage'
import { reachAsReader } from '../../find-reader.ts'
import { canAnswerAlerts } from '../../policy.ts'
import { type Alert, type AlertAnswer, alertAnswers, alertState } from '../alert.ts'
import { alertOf } from '../alert-mail.ts'
import * as store from '../store.ts'

const answered = {
  /** FINESS numbers. */
  structures: z.array(nameInAddress).min(1).max(2_000),
  answer: z.enum(alertAnswers),
}

export interface AnsweredAlert {
  readonly alertId: string
  readonly structures: number
}

/** What somebody with an account answers for structures of theirs. The last answer holds; every answer is kept. */
export const answerAlert = command({
  action: 'campaigns.answer-alert',
  input: z.strictObject({ alertId: nameInAddress, ...answered }),
  run: async (transaction, { alertId, structures, answer }, { actor, clock }): Promise<AnsweredAlert> => {
    const places = await listPlaces(transaction, structures)
    const given = await answerIn(transaction, alertId, { structures, answer })
    const isTheirs = (who: Actor) =>
      structures.every((finess) => {
        const place = places.get(finess)
        return place !== undefined && canAnswerAlerts(who, place)
      })
    return keep(transaction, authorize(actor, given, isTheirs), clock())
  },
  subject: ({ alertId, structures }) => `${alertId} structures:${structures}`,
})

/** What the holder of the link of a mail answers, for structures that they still answer for. */
export const answerAlertByLink = command({
  action: 'campaigns.answer-alert',
  input: z.strictObject({ secret: z.string().max(200), ...answered }),
  run: async (transaction, { secret, structures, answer }, { actor, clock }): Promise<AnsweredAlert> => {
    const mailing = authorize(actor, await findMailingByLink(transaction, hashSecret(secret)), byPossession)
    const alertId = alertOf(mailing)
    const given = await answerIn(transaction, alertId, { structures, answer })
    const asked = await reachAsReader(transaction, mailing, (own) => store.listAskedAmong(transaction, alertId, own))
    const theirs = new Set(asked.map(({ finess }) => finess))
    const isTheirs = () => structures.every((finess) => theirs.has(finess))
    return keep(transaction, authorize(actor, given, isTheirs), clock())
  },
  subject: ({ alertId, structures }) => `${alertId} structures:${structures}`,
})

interface Given {
  readonly structures: readonly string[]
  readonly answer: AlertAnswer
}

interface Answer extends Given {
  readonly alert: Alert
}

async function answerIn(transaction: Transaction, alertId: string, given: Given): Promise<Answer | undefined> {
  const alert = await store.lockAlert(transaction, alertId)
  return alert && alertState(alert) !== 'draft' ? { ...given, alert } : undefined
}

async function keep(transaction: Transaction, given: Authorized<Answer>, now: Date): Promise<AnsweredAlert> {
  const { alert, answer } = given
  if (alertState(alert) === 'closed') throw new AppError('conflict', 'alert-closed')
  const structures = [...new Set(given.structures)]
  const asked = await store.listAskedAmong(transaction, alert.id, structures)
  if (asked.length < structures.length) throw new AppError('not-found', 'not-found')
  // An answer sent again changes nothing, and keeps the day on which it was first given.
  const changed = asked.filter((each) => each.answer !== answer).map(({ finess }) => finess)
  await store.putAnswers(transaction, given, { numbers: changed, now })
  return { alertId: alert.id, structures: structures.length }
}
