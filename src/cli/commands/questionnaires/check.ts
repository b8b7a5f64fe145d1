import { checkQuestionnaires } from '#questionnaires'
import { checkCommand } from '../../content-command.ts'

/** Lists every fault of the content, one per line, with a place that editors and terminals can open. */
export const questionnairesCheck = checkCommand(
  {
    words: 'questionnaires check',
    summary: 'vérifie les questionnaires et le programme, brouillons compris ; ou un seul fichier',
  },
  {
    usage: '[<fichier.yaml>]',
    check: checkQuestionnaires,
    folder: ({ contentFolder }) => contentFolder,
    count: ({ issues }) => (issues.length === 0 ? 'check-no-fault' : 'check-faults'),
  },
)
