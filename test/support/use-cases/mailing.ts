import type { Actor } from '#kernel'
import type { MailingContext } from '#mailing'
import type { identityOn } from './identity.ts'

/** The room of mails to many people, on the accounts of a test. */
export function mailingOn(room: ReturnType<typeof identityOn>, mailsPerMinute = 1_000) {
  return (actor: Actor, given: Partial<MailingContext> = {}): MailingContext => ({
    ...room.as(actor),
    mailsPerMinute,
    mailingAddress: (kind, secret) => `https://cap-care.test/${kind}/${secret}`,
    ...given,
  })
}
