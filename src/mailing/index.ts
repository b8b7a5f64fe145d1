/**
 * Mails to many people, for alerts and campaigns, and notices of what somebody asked or signed up for (a delegated theme, an
 * event, a slot): kept with what asks
 * for them, then sent one by one in the background (`usecases/deliver-mailings.ts`). A mail leaves once whatever stops: it is marked before it leaves, and one of which nobody
 * knows whether it left is shown as such and sent again only when somebody asks. Whom a mail reaches and what it says are
 * decided when it leaves: a right that ended meanwhile takes the mail with it.
 * A person gets one `request` a week at most, and refuses alerts and requests with one click.
 * This room knows neither alerts, campaigns, delegations, events nor results: each gives it a composer.
 */
export { countMailings, hasLeft, listWaiting, type MailingCounts } from './count-mailings.ts'
export { type CurrentRecipient, findCurrentRecipient } from './current-recipient.ts'
export { findAccountRecipient } from './find-account-recipient.ts'
export { findRecipients } from './find-recipients.ts'
export { type Mailing, partsOf, stateOf } from './mailing.ts'
export type { MailingContext, MailingLink } from './mailing-context.ts'
export type { Recipient } from './recipient.ts'
export { dropMailings, findMailingByLink, insertMailings, listMailings, renewMailings } from './store.ts'
export { type Composer, type Composers, deliverMailings, type Written } from './usecases/deliver-mailings.ts'
export { purgeMailings } from './usecases/purge-mailings.ts'
export { acceptMails, findMailRefusal, refuseMails } from './usecases/refuse-mails.ts'
