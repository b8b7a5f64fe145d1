import { checkKits } from '#exercise-conduct'
import { operator } from '#kernel'
import { printCheck } from '../../check-report.ts'
import type { Command } from '../../command.ts'

/** Lists every fault of the kits, one per line. */
export const kitsCheck: Command = {
  words: 'kits check',
  usage: '[<fichier.yaml>]',
  summary: 'vérifie les kits d’exercice, brouillons compris ; ou un seul fichier',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const report = await checkKits(context, { file: positionals[0] })
    return printCheck(report, context.kitFolder, 'kits-count', streams)
  },
}
