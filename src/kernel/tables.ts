import { index, instant, table, text } from '#storage'

/** Forms that made something within the last day (`sent-form.ts`). */
export const sentForms = table(
  'sent_forms',
  {
    key: text('key').primaryKey(),
    sentAt: instant('sent_at').notNull(),
  },
  (form) => [index('sent_forms_sent_at').on(form.sentAt)],
)
