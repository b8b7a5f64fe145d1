import { index, instant, integer, json, table, text, uniqueIndex } from '#storage'
import type { Mailing, MailingKind, MailingOutcome } from './mailing.ts'

/** Mails to many people, one row for each person and purpose (`mailing.ts`). */
export const mailings = table(
  'mailings',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose').$type<Mailing['purpose']>().notNull(),
    kind: text('kind').$type<MailingKind>().notNull(),
    mark: text('mark').notNull(),
    accountId: text('account_id'),
    referentIds: json('referent_ids').$type<readonly string[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at').notNull(),
    sendingSince: instant('sending_since'),
    outcome: text('outcome').$type<MailingOutcome>(),
    endedAt: instant('ended_at'),
    failure: text('failure'),
    postponements: integer('postponements').notNull().default(0),
  },
  (mailing) => [
    uniqueIndex('mailings_purpose_mark').on(mailing.purpose, mailing.mark),
    index('mailings_due').on(mailing.outcome, mailing.dueAt),
    index('mailings_mark').on(mailing.mark, mailing.sendingSince),
    index('mailings_sending').on(mailing.sendingSince),
  ],
)

/** The links of these mails, by the SHA-256 of their secret. A mail that is sent again has a second link, and both open. */
export const mailingLinks = table(
  'mailing_links',
  {
    secretHash: text('secret_hash').primaryKey(),
    mailingId: text('mailing_id')
      .notNull()
      .references(() => mailings.id, { onDelete: 'cascade' }),
  },
  (link) => [index('mailing_links_mailing').on(link.mailingId)],
)

/** Email addresses that want none of these mails (`markOf`). */
export const mailRefusals = table('mail_refusals', {
  mark: text('mark').primaryKey(),
  refusedAt: instant('refused_at').notNull(),
})
