import { checkRegions } from '#indicators'
import { checkCommand } from '../../content-command.ts'

/** Lists every fault of the content of the regions, one per line. */
export const regionsCheck = checkCommand(
  {
    words: 'regions check',
    summary:
      'vérifie les contenus des régions : départements, territoires et leurs autres noms, instances ; ou un seul fichier',
  },
  {
    usage: '[<fichier.yaml>]',
    check: checkRegions,
    folder: ({ regionFolder }) => regionFolder,
    count: () => 'regions-count',
  },
)
