import { z } from 'zod'
import { authorize, cleanLine, cleanText, command, refuseIssues } from '#kernel'
import type { AppearanceContext } from '../appearance.ts'
import { checkNotices, noticeNames, noticeSettings } from '../notices.ts'
import { canManageSettings } from '../policy.ts'
import { putSettings } from '../store.ts'

const line = z.string().transform(cleanLine)
const lines = z.string().transform((text) => cleanText(text).trim())

const input = z.strictObject({ support: line, dataProtection: line, legal: lines, accessibility: lines })

/** Stores the contacts and the legal texts of the operator. An empty text puts « à compléter » back. Throws all issues at once. */
export async function saveNotices(context: AppearanceContext, request: z.input<typeof input>): Promise<void> {
  await keepNotices(context, request)
  context.appearance.forget()
}

const keepNotices = command({
  action: 'settings.save-notices',
  input,
  run: async (transaction, notices, { actor, clock }) => {
    const chosen = noticeNames.map((name) => ({ key: noticeSettings[name].key, value: notices[name] || undefined }))
    const allowed = authorize(actor, chosen, canManageSettings)
    refuseIssues('settings-refused', checkNotices(notices))
    await putSettings(transaction, allowed, clock())
  },
  subject: () => 'notices',
})
