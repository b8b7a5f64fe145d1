/**
 * The mails the server sends: what they say (`letters.ts`), how they are written (`letter.ts`) and how they leave, by SMTP
 * or, without it, as files of the data folder (`outbox.ts`). They hold a link, never an answer or a score.
 * A ground beside `messages`: rooms hand over what to say, and send outside their transactions.
 */
export type { Letter } from './letter.ts'
export {
  invitationLetter,
  type LetterRole,
  passwordChangedLetter,
  passwordResetLetter,
  purposeOf,
  secondFactorResetLetter,
  testLetter,
} from './letters.ts'
export { createMailer, isPostponed, type MailAttempt, type Mailer } from './mailer.ts'
