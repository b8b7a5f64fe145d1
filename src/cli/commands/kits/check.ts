import { checkKits } from '#exercise-conduct'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'
import { faultText } from '../../fault-text.ts'

/** Lists every fault of the kits, one per line. */
export const kitsCheck: Command = {
  words: 'kits check',
  usage: '[<fichier.yaml>]',
  summary: 'vérifie les kits d’exercice, brouillons compris ; ou un seul fichier',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { files, issues } = await checkKits(context, { file: positionals[0] })
    for (const issue of issues) streams.out(faultText(issue, context.kitFolder))
    streams.err(sentence('kits-count', { faults: issues.length, files }))
    return issues.length > 0 ? 1 : 0
  },
}
