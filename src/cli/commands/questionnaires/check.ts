import { type Code, operator } from '#kernel'
import { checkQuestionnaires } from '#questionnaires'
import { printCheck } from '../../check-report.ts'
import type { Command } from '../../command.ts'

/** Lists every fault of the content, one per line, with a place that editors and terminals can open. */
export const questionnairesCheck: Command = {
  words: 'questionnaires check',
  usage: '[<fichier.yaml>]',
  summary: 'vérifie les questionnaires et le programme, brouillons compris ; ou un seul fichier',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const report = await checkQuestionnaires(context, { file: positionals[0] })
    return printCheck(report, context.contentFolder, countCode(report.issues.length), streams)
  },
}

function countCode(faults: number): Code {
  return faults === 0 ? 'check-no-fault' : 'check-faults'
}
