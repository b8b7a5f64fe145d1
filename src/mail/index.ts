/**
 * The mails the server sends: what they say (`letters.ts`), how they are written (`letter.ts`) and how they leave, by SMTP
 * or, without a mail server, as files of the data folder (`outbox.ts`). A mail holds a link, never an answer or a score.
 * Rooms send mails outside their transactions: a slow mail server must not hold one open.
 */
export { accessLetter, type NewReader } from './access-letter.ts'
export { alertLetter } from './alert-letter.ts'
export { campaignLetter } from './campaign-letter.ts'
export { delegationLetter } from './delegation-letter.ts'
export { eventCancelledLetter, eventMovedLetter } from './event-letter.ts'
export type { Letter } from './letter.ts'
export {
  accessKeyLetter,
  endedRightsLetter,
  invitationLetter,
  type LetterRole,
  passwordChangedLetter,
  passwordResetLetter,
  purposeOf,
  secondFactorResetLetter,
  testLetter,
} from './letters.ts'
export { createMailer, isConnectionLost, isPostponed, isUnreachable, type MailAttempt, type Mailer } from './mailer.ts'
export { resultAnswerLetter, resultQuestionLetter } from './result-letter.ts'
export { abandonedBefore, retryTime, retryTimes } from './retries.ts'
export { slotMovedLetter, slotWithdrawnLetter } from './slot-letter.ts'
