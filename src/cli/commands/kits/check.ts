import { checkKits } from '#exercise-conduct'
import { checkCommand } from '../../content-command.ts'

/** Lists every fault of the kits, one per line. */
export const kitsCheck = checkCommand(
  { words: 'kits check', summary: 'vérifie les kits d’exercice, brouillons compris ; ou un seul fichier' },
  { usage: '[<fichier.yaml>]', check: checkKits, folder: ({ kitFolder }) => kitFolder, count: () => 'kits-count' },
)
