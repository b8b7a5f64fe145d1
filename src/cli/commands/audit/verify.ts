import { verifyLog } from '#audit'
import { dayWords, operator, parisTime } from '#kernel'
import { issueLine, sentence } from '#messages'
import type { Command } from '../../command.ts'

/** Checks whether rows of the audit log were changed, removed or added. Exit code 1 when some were. */
export const auditVerify: Command = {
  words: 'audit verify',
  data: 'existing',
  usage: '',
  summary: 'vérifie que rien n’a été modifié, retiré ou ajouté dans le journal ; nomme la ligne en cause',
  opens: 'drafts',
  async run({ app, streams }) {
    const { rows, faults, cut, foreign, waiting } = await verifyLog(app.contextFor(operator, 'command'))
    if (cut) streams.out(sentence('audit-was-cut', { rows: cut.rows, day: dayWords(cut.lastAt, parisTime) }))
    if (foreign) streams.out(sentence('audit-foreign', { row: foreign.sequence, day: dayWords(foreign.at, parisTime) }))
    streams.out(sentence(faults.length === 0 ? 'audit-sound' : 'audit-not-sound', { rows }))
    if (waiting > 0) streams.out(sentence('audit-still-waiting', { rows: waiting }))
    for (const fault of faults) streams.err(issueLine(fault))
    return faults.length === 0 ? 0 : 1
  },
}
