import { operator } from '#kernel'
import { checkPlanTemplates } from '#regional-plan'
import { printCheck } from '../../check-report.ts'
import type { Command } from '../../command.ts'

/** Lists every fault of the models of regional plans, one per line. */
export const regionalPlansCheck: Command = {
  words: 'regional-plans check',
  usage: '[<fichier.yaml>]',
  summary: 'vérifie les modèles de plans régionaux, brouillons compris ; ou un seul fichier',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const report = await checkPlanTemplates(context, { file: positionals[0] })
    return printCheck(report, context.planTemplateFolder, 'plan-templates-count', streams)
  },
}
