import { type Code, operator } from '#kernel'
import { sentence } from '#messages'
import { checkQuestionnaires } from '#questionnaires'
import type { Command } from '../../command.ts'
import { faultText } from '../../fault-text.ts'

/** Lists every fault of the content, one per line, with a place that editors and terminals can open. */
export const questionnairesCheck: Command = {
  words: 'questionnaires check',
  usage: '[<fichier.yaml>]',
  summary: 'vérifie les questionnaires et le programme, brouillons compris ; ou un seul fichier',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { files, issues } = await checkQuestionnaires(context, { file: positionals[0] })
    for (const issue of issues) streams.out(faultText(issue, context.contentFolder))
    streams.err(sentence(countCode(issues.length), { faults: issues.length, files }))
    return issues.length > 0 ? 1 : 0
  },
}

function countCode(faults: number): Code {
  if (faults === 0) return 'check-no-fault'
  return faults === 1 ? 'check-one-fault' : 'check-faults'
}
