import { operator } from '#kernel'
import { checkResourceFiles } from '#regional-offer'
import { printCheck } from '../../check-report.ts'
import type { Command } from '../../command.ts'

/** Lists every fault of the resources of regions, one per line. */
export const regionalResourcesCheck: Command = {
  words: 'regional-resources check',
  usage: '[<fichier.yaml>]',
  summary: 'vérifie les ressources proposées aux structures, brouillons compris ; ou un seul fichier',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const report = await checkResourceFiles(context, { file: positionals[0] })
    return printCheck(report, context.resourceFolder, 'resource-files-count', streams)
  },
}
