import type { IdentityContext } from '#identity'
import type { Context } from '#kernel'
import type { Mailer } from '#mail'
import type { MailingTopic } from './mailing.ts'

/** What the use cases of this room need besides the common context. */
export interface MailingContext extends Context, Pick<IdentityContext, 'operatorName'> {
  readonly mailer: Mailer
  /** How many mails leave in one minute, all servers of one database together. */
  readonly mailsPerMinute: number
  /** The whole address of a link, from the settings alone. */
  readonly mailingAddress: (kind: MailingLink, secret: string) => string
}

/** Where a link of a mail leads: to what the mail is about, or to where a person refuses further mails. */
export type MailingLink = MailingTopic | 'refusal'
