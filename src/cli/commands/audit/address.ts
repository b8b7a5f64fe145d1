import { findAddress } from '#audit'
import { operator } from '#kernel'
import { actionNames, actorWords, sentence } from '#messages'
import type { Command } from '../../command.ts'

/** Lists the rows of the audit log about an email address, which the log holds as a keyed hash only. */
export const auditAddress: Command = {
  words: 'audit address',
  data: 'existing',
  usage: '<mail>',
  summary: 'dit ce que le journal sait d’une adresse électronique, qui n’y est écrite que sous une empreinte',
  opens: 'drafts',
  async run({ positionals: [email = ''], app, streams }) {
    const { mark, rows } = await findAddress(app.contextFor(operator, 'command'), { email })
    streams.out(sentence('audit-address', { mark, count: rows.length }))
    for (const { sequence, at, actor, action, subject } of rows) {
      const row = [
        `n°\u00A0${sequence}`,
        at.toISOString(),
        actorWords(actor),
        actor,
        actionNames[action] ?? action,
        subject,
      ]
      streams.out(row.join('  '))
    }
    return 0
  },
}
