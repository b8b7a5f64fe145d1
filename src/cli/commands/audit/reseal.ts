import { resealLog } from '#audit'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'

/** Seals the audit log again with the key of this server. */
export const auditReseal: Command = {
  words: 'audit reseal',
  data: 'existing',
  usage: '',
  summary: 'scelle de nouveau le journal après la perte de sa clé ou un changement de serveur, et l’y écrit',
  opens: 'drafts',
  async run({ app, streams }) {
    await resealLog(app.contextFor(operator, 'command'))
    streams.out(sentence('audit-resealed'))
    return 0
  },
}
