import type { Actor } from '#kernel'
import type { MailingContext } from '#mailing'
import { mailComposers } from '../../../src/mail-composers.ts'
import { catalogue } from '../data/content.ts'
import type { identityOn } from './identity.ts'

/** The composers of the product, for a server of the tests. */
export const composers = mailComposers({
  catalogue,
  config: { PUBLIC_URL: 'https://cap-care.test', HOST: '127.0.0.1', PORT: 0 },
})

/** The room of mails to many people, on the accounts of a test. */
export function mailingOn(room: ReturnType<typeof identityOn>, mailsPerMinute = 1_000) {
  return (actor: Actor, given: Partial<MailingContext> = {}): MailingContext => ({
    ...room.as(actor),
    mailsPerMinute,
    mailingAddress: (kind, secret) => `https://cap-care.test/${kind}/${secret}`,
    ...given,
  })
}
