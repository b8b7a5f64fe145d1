import { checkPlanTemplates } from '#regional-plan'
import { checkCommand } from '../../content-command.ts'

/** Lists every fault of the models of regional plans, one per line. */
export const regionalPlansCheck = checkCommand(
  {
    words: 'regional-plans check',
    summary: 'vérifie les modèles de plans régionaux, brouillons compris ; ou un seul fichier',
  },
  {
    usage: '[<fichier.yaml>]',
    check: checkPlanTemplates,
    folder: ({ planTemplateFolder }) => planTemplateFolder,
    count: () => 'plan-templates-count',
  },
)
